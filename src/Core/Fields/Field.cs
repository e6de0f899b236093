using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Fields;

/// <summary>
/// One thing that Matterport says of a model and that a column of <c>mpt_model</c> mirrors. Values are compared and merged in one
/// canonical text form, in which null means empty.
/// </summary>
public sealed class Field
{
    private readonly Func<Model, Answer<string>> _read;
    private readonly ColumnFormat _format;

    internal Field(string name, string column, FieldKind kind, ColumnFormat lens, Func<Model, Answer<string>> read)
    {
        Name = name;
        Column = column;
        Kind = kind;
        _format = lens;
        _read = read;
    }

    /// <summary>The name that mappings use, for example <c>address.locality</c>.</summary>
    public string Name { get; }

    /// <summary>Logical name of the column of <c>mpt_model</c> that mirrors it.</summary>
    public string Column { get; }

    /// <summary>How it travels to Matterport, if it does.</summary>
    public FieldKind Kind { get; }

    /// <summary>True when Matterport lets us change it.</summary>
    public bool IsTwoWay => Kind != FieldKind.ReadOnly;

    /// <summary>What happens by default when both sides changed it.</summary>
    public Winner DefaultWinner { get; init; } = Winner.Dataverse;

    /// <summary>Whether <c>mpt_InstallDefaults</c> switches its mapping on.</summary>
    public bool ActiveByDefault { get; init; } = true;

    /// <summary>What Matterport says, in canonical form.</summary>
    public Answer<string> Read(Model model) => _read(model).Select(value => _format.Canonical(value)!);

    /// <summary>What the mirror row holds, in canonical form.</summary>
    public string? Read(Row mirror) => _format.FromColumn(mirror[Column]);

    /// <summary>The column value that stands for a canonical value.</summary>
    public object? ToColumn(string? value) => _format.ToColumn(value);

    /// <summary>False when the column cannot hold the value whole; such a value is never cut, but reported.</summary>
    public bool Fits(string? value) => _format.Fits(value);

    /// <summary>True when the two values differ only by how Matterport writes them (it reformats phone numbers, for one).</summary>
    public bool Same(string? one, string? other) => _format.Same(one, other);
}

/// <summary>How a field travels to Matterport.</summary>
public enum FieldKind
{
    /// <summary>Not at all.</summary>
    ReadOnly,

    /// <summary>Within a patch of the model.</summary>
    Patch,

    /// <summary>With the address, which is replaced whole.</summary>
    Address,
}
