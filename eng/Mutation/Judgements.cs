using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MatterportForDataverse.Mutation;

/// <summary>
/// Which breaks were judged on the files as they are: eng/mutants/judged.json, by name. A break whose file, test or text has changed since
/// is due again.
/// </summary>
public sealed class Judgements
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    private readonly string _root;
    private readonly SortedDictionary<string, string> _marks;

    /// <summary>Those of a repository.</summary>
    /// <param name="root">The repository.</param>
    public Judgements(string root)
    {
        _root = root;
        _marks = File.Exists(Path)
            ? new(JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path))!, StringComparer.Ordinal)
            : new(StringComparer.Ordinal);
    }

    private string Path => System.IO.Path.Combine(_root, "eng", "mutants", "judged.json");

    /// <summary>Whether a break is to be judged.</summary>
    public bool IsDue(Mutant mutant) => !_marks.TryGetValue(mutant.Name, out var mark) || mark != MarkOf(mutant, TextOf(mutant));

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

        File.WriteAllText(Path, JsonSerializer.Serialize(_marks, Options) + "\n");
    }

    private string TextOf(Mutant mutant) => File.ReadAllText(System.IO.Path.Combine(_root, mutant.File));

    private static string MarkOf(Mutant mutant, string text)
    {
        var all = string.Join('\0', text.ReplaceLineEndings("\n"), mutant.Before, mutant.After, mutant.CaughtBy, mutant.Survives);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16];
    }
}
