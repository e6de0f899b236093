using System.Text.RegularExpressions;

namespace MatterportForDataverse.Solution.Files;

/// <summary>Where files of one kind are.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Pattern">A regular expression for whole paths, relative to the solution's folder, with forward slashes.</param>
/// <param name="Root">The name of the root element of such a file; null for what is not XML.</param>
public sealed record FilePattern(FileKind Kind, string Pattern, string? Root = null)
{
    private readonly Regex _exact = new($"^(?:{Pattern})$", RegexOptions.CultureInvariant);
    private readonly Regex _anyCase = new($"^(?:{Pattern})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Whether a file with this path is of the kind.</summary>
    public bool Matches(string path) => _exact.IsMatch(path);

    /// <summary>Whether it would be, but for the letter case of its path.</summary>
    public bool MatchesInOtherLetterCase(string path) => !Matches(path) && _anyCase.IsMatch(path);
}
