using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Changes;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Fields;

/// <summary>
/// One thing that Matterport says of an object and that a column mirrors: the only declaration of it. Values are compared and merged in
/// one canonical text form, in which null means empty.
/// </summary>
public sealed record Field
{
    private const int LongestShown = 100;

    internal Field(string name, string column, FieldPath path, ColumnFormat format)
    {
        Name = name;
        Column = column;
        Path = path;
        Format = format;
    }

    /// <summary>The name that mappings use, for example <c>address.locality</c>.</summary>
    public string Name { get; }

    /// <summary>Logical name of the column that mirrors it; the first one where it takes several.</summary>
    public string Column { get; }

    /// <summary>Logical names of the columns that mirror it together.</summary>
    public IReadOnlyList<string> Columns => Format.Columns ?? [Column];

    /// <summary>Where it stands in what Matterport answers and takes.</summary>
    public FieldPath Path { get; }

    /// <summary>The code of the text that people call it by; null where they call it as they call its column.</summary>
    public string? LabelCode { get; init; }

    /// <summary>How it travels to Matterport, if it does.</summary>
    public FieldKind Kind { get; init; }

    /// <summary>How Matterport takes it, where it travels within a patch.</summary>
    public PatchForm Form { get; init; }

    /// <summary>Whether a listing tells it.</summary>
    public ListingRole Listing { get; init; }

    /// <summary>Whether the journal notes its changes.</summary>
    public bool IsJournalled { get; init; } = true;

    /// <summary>What happens by default when both sides changed it.</summary>
    public Winner DefaultWinner { get; init; } = Winner.Dataverse;

    /// <summary>Whether its mapping is active by default.</summary>
    public bool ActiveByDefault { get; init; } = true;

    /// <summary>False for what Matterport cannot be without: clearing it here clears nothing there, and it comes back.</summary>
    public bool CanBeCleared { get; init; } = true;

    /// <summary>Whether it can be copied to linked records.</summary>
    public bool IsCopied { get; init; }

    /// <summary>What of its spelling does not count where two values meet for the first time.</summary>
    public Spelling Spelling { get; init; }

    /// <summary>The columns of linked records that it is copied to or from by default.</summary>
    public IReadOnlyList<DefaultCopy> Copies { get; init; } = [];

    /// <summary>True when Matterport lets us change it.</summary>
    public bool IsTwoWay => Kind != FieldKind.ReadOnly;

    /// <summary>True for a setting of the viewer.</summary>
    public bool IsOption => Form != PatchForm.Text;

    /// <summary>What its text has to look like to be sent.</summary>
    public TextForm TextForm { get; init; }

    private ColumnFormat Format { get; init; }

    /// <summary>What Matterport says, in canonical form.</summary>
    public Answer<string> Read(ApiObject theirs) =>
        (Form == PatchForm.Text ? Format.Read(theirs, Path) : theirs.TextOfGroup(Path)).Select(value => Format.Canonical(value)!);

    /// <summary>What the mirror row holds, in canonical form.</summary>
    public string? Read(Row mirror) => Format.FromRow(mirror, Column);

    /// <summary>The column value that stands for a canonical value.</summary>
    /// <exception cref="InvalidOperationException">It takes several columns.</exception>
    public object? ToColumn(string? value) => Format.ToColumn(value);

    /// <summary>Sets the columns that stand for a canonical value.</summary>
    public void Write(IDictionary<string, object?> columns, string? value) => Format.ToColumns(columns, Column, value);

    /// <summary>Whether any of its columns is written.</summary>
    public bool IsIn(Row write) => Columns.Any(write.Has);

    /// <summary>False when the column cannot hold the value whole; such a value is never cut, but reported.</summary>
    public bool Fits(string? value) => Format.Fits(value);

    /// <summary>Whether the value can be sent to Matterport.</summary>
    public bool IsSendable(string? value) => Refusal(value, Column) is null;

    /// <summary>Why the value cannot be sent to Matterport; null when it can, or there is none.</summary>
    /// <param name="value">The value, in canonical form.</param>
    /// <param name="column">Where it was typed, as <c>table.column</c>.</param>
    public Phrase? Refusal(string? value, string column) =>
        value is not null && OutgoingText.Refusal(TextForm, value) is { } code
            ? Phrase.Of(code).With("column", column).With("text", Cut(value))
            : null;

    /// <summary>True when the two values differ only by how Matterport writes them (it reformats phone numbers, for one).</summary>
    public bool Same(string? one, string? other) => Format.Same(one, other);

    /// <summary>True when the two values differ by their spelling alone, which does not count at first contact.</summary>
    public bool SameButSpelling(string? one, string? other) => Same(one, other) || Spelling.Same(one, other);

    /// <summary>Told by a listing; without it a listed model has no hash and is read.</summary>
    internal Field Listed(ListingRole role = ListingRole.Told) => this with { Listing = role };

    /// <summary>Travels within a patch.</summary>
    internal Field Patched(Winner winner = Winner.Dataverse) =>
        this with
        {
            Kind = FieldKind.Patch,
            DefaultWinner = winner,
            IsCopied = true,
        };

    /// <summary>Travels with the address, which is replaced whole.</summary>
    internal Field InAddress() => this with { Kind = FieldKind.Address, IsCopied = true };

    /// <summary>Spelled in ways that do not count at first contact.</summary>
    internal Field Spelled(Spelling spelling) => this with { Spelling = spelling };

    /// <summary>Sent only where its text looks like this.</summary>
    internal Field As(TextForm form) => this with { TextForm = form };

    /// <summary>Compared as a phone number.</summary>
    internal Field AsPhone(Column<string> column) => this with { Format = ColumnFormat.Phone(column) };

    /// <summary>A setting of the viewer: it travels within a patch, off by default, and can go back to the default.</summary>
    internal Field AsOption(PatchForm form) =>
        this with
        {
            Kind = FieldKind.Patch,
            Form = form,
            DefaultWinner = Winner.Matterport,
            ActiveByDefault = false,
        };

    /// <summary>Never without a value in Matterport.</summary>
    internal Field NeverCleared() => this with { CanBeCleared = false };

    /// <summary>Not noted in the journal.</summary>
    internal Field NotJournalled() => this with { IsJournalled = false };

    /// <summary>Brought from a property's column to its model by default.</summary>
    internal Field FromProperty(Column<string> column, bool active = true) =>
        Copied(new DefaultCopy(PropertyTable.Table, column.Name, Direction.ToMatterport, WhenCleared.Clear, active));

    /// <summary>Kept the same on a property and its model by default, whichever of them is edited.</summary>
    internal Field WithProperty(Column<string> column) =>
        Copied(new DefaultCopy(PropertyTable.Table, column.Name, Direction.Both, WhenCleared.Clear, Active: true));

    /// <summary>Brought to a property's column by default where that is empty.</summary>
    internal Field ToEmptyProperty<T>(Column<T> column) =>
        Copied(new DefaultCopy(PropertyTable.Table, column.Name, Direction.ToDataverseWhereEmpty, WhenCleared.Keep, Active: true));

    /// <summary>Brought from the model to a property's column by default.</summary>
    internal Field ToProperty<T>(Column<T> column) =>
        Copied(new DefaultCopy(PropertyTable.Table, column.Name, Direction.ToDataverse, WhenCleared.Clear, Active: true));

    /// <summary>Brought from the model to a site visit's column by default.</summary>
    internal Field ToSiteVisit<T>(Column<T> column) =>
        Copied(new DefaultCopy(SiteVisitTable.Table, column.Name, Direction.ToDataverse, WhenCleared.Clear, Active: true));

    private static string Cut(string text) => text.Length <= LongestShown ? text : text.Substring(0, LongestShown - 1) + "…";

    private Field Copied(DefaultCopy copy) => this with { IsCopied = true, Copies = [.. Copies, copy] };
}
