using System.Security.Cryptography;
using System.Text;

namespace MatterportForDataverse.Mutation;

/// <summary>
/// Which breaks were judged on the files as they are: eng/mutants/judged.txt, a name and a mark on each line. A break whose file, test or
/// text has changed since is due again.
/// </summary>
public sealed class Judgements
{
    private readonly string _root;
    private readonly SortedDictionary<string, string> _marks;

    /// <summary>Those of a repository.</summary>
    /// <param name="root">The repository.</param>
    public Judgements(string root)
    {
        _root = root;
        _marks = new(
            (File.Exists(Path) ? File.ReadAllLines(Path) : [])
                .Select(line => line.Split(' '))
                .ToDictionary(parts => parts[0], parts => parts[1]),
            StringComparer.Ordinal
        );
    }

    private string Path => System.IO.Path.Combine(_root, "eng", "mutants", "judged.txt");

    /// <summary>Whether a break was never judged, or its file, test or text has changed since.</summary>
    public bool IsDue(Mutant mutant) => !_marks.ContainsKey(mutant.Name) || HasChanged(mutant);

    /// <summary>
    /// Whether a break was judged, and its file, test or text has changed since. Those that random histories notice take minutes, and are
    /// left to whoever judges all.
    /// </summary>
    public bool IsWorthACheck(Mutant mutant) =>
        HasChanged(mutant) && mutant.CaughtBy?.StartsWith("Every_law", StringComparison.Ordinal) != true;

    private bool HasChanged(Mutant mutant) => _marks.TryGetValue(mutant.Name, out var mark) && mark != MarkOf(mutant, TextOf(mutant));

    /// <summary>Remembers that a break was judged, and forgets those that are not there any more.</summary>
    /// <param name="mutant">The break.</param>
    /// <param name="text">The text of its file when it was judged.</param>
    /// <param name="all">All that there are.</param>
    public void Keep(Mutant mutant, string text, IEnumerable<Mutant> all)
    {
        _marks[mutant.Name] = MarkOf(mutant, text);
        foreach (var gone in _marks.Keys.Except(all.Select(one => one.Name)).ToArray())
        {
            _marks.Remove(gone);
        }

        File.WriteAllText(Path, string.Concat(_marks.Select(mark => $"{mark.Key} {mark.Value}\n")));
    }

    private string TextOf(Mutant mutant) => File.ReadAllText(System.IO.Path.Combine(_root, mutant.File));

    private static string MarkOf(Mutant mutant, string text)
    {
        var all = string.Join('\0', text.ReplaceLineEndings("\n"), mutant.Before, mutant.After, mutant.CaughtBy, mutant.Survives);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16];
    }
}
