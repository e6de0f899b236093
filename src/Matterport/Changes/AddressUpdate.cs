using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Changes;

/// <summary>
/// A whole address. It replaces every part of the one that is there: a part that is not set is emptied, so never build one while a part
/// of the present address is unknown.
/// </summary>
public sealed class AddressUpdate
{
    /// <summary>Lines that Matterport takes.</summary>
    public const int MostLines = 2;

    private readonly List<string> _lines = [];
    private readonly Dictionary<string, object?> _parts = new(StringComparer.Ordinal);

    /// <summary>The street lines.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>The address as Matterport takes it, part by part.</summary>
    internal Dictionary<string, object?> Parts => new(_parts, StringComparer.Ordinal) { [LinesName] = _lines };

    private const string LinesName = "streetAddressLines";

    /// <summary>Sets a part; empty parts are left out. Lines follow each other in the order in which they are set.</summary>
    /// <param name="path">Where it stands in a model.</param>
    /// <param name="value">The part; null or empty to empty it.</param>
    public AddressUpdate Set(FieldPath path, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return this; // An empty text might be taken for an unknown country.
        }

        if (path.Last == LinesName)
        {
            _lines.Add(value!);
        }
        else
        {
            _parts[path.Last] = value;
        }

        return this;
    }
}
