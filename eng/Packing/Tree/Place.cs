using System.Text.RegularExpressions;

namespace MatterportForDataverse.Packing.Tree;

/// <summary>Where files of one kind lie, and the element that such a file holds; none for what is not XML.</summary>
internal sealed record Place(FileKind Kind, string Pattern, string? Root = null)
{
    private readonly Regex _exact = new($"^(?:{Pattern})$", RegexOptions.CultureInvariant);
    private readonly Regex _anyCase = new($"^(?:{Pattern})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public bool Holds(string path) => _exact.IsMatch(path);

    public bool HoldsInOtherLetterCase(string path) => _anyCase.IsMatch(path);
}
