using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Generator.Frozen;

/// <summary>
/// What the first import of the solution freezes: names, types, ids and values that an environment never lets go of again.
/// </summary>
public sealed class FrozenList
{
    /// <summary>Where the list lies in the repository.</summary>
    public const string FilePath = "solution-package/frozen.txt";

    private const string Head =
        "# What the first import freezes (docs/decisions/0019-a-list-of-what-is-frozen.md). Written by eng/frozen.cs.\n";

    private readonly Dictionary<string, FrozenLine> _byKey;

    private FrozenList(IEnumerable<FrozenLine> lines)
    {
        Lines = [.. lines.DistinctBy(line => line.Key).OrderBy(line => line.ToString(), StringComparer.Ordinal)];
        _byKey = Lines.ToDictionary(line => line.Key, StringComparer.Ordinal);
    }

    /// <summary>The lines in their order.</summary>
    public IReadOnlyList<FrozenLine> Lines { get; }

    /// <summary>The list of a solution.</summary>
    public static FrozenList Of(UnpackedSolution solution) => new(FrozenLines.Of(solution));

    /// <summary>Reads a list; lines that begin with # are comments.</summary>
    public static FrozenList Parse(string text) =>
        new(
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => line[0] != '#')
                .Select(FrozenLine.Parse)
        );

    /// <summary>Reads the list of the repository; empty where there is none yet.</summary>
    /// <param name="root">The repository.</param>
    public static FrozenList Read(string root) =>
        Path.Combine(root, FilePath) is var path && File.Exists(path) ? Parse(File.ReadAllText(path)) : new([]);

    /// <summary>Whether the list is of this solution, and not of another in the repository. An empty one is of any.</summary>
    public bool IsOf(UnpackedSolution solution) =>
        Lines.All(line => line.Kind != "solution" || line.Name == solution.Manifest.UniqueName.Text);

    /// <summary>Whether environments may have imported it: from version 1.0 on.</summary>
    public static bool IsBinding(UnpackedSolution solution) =>
        Version.TryParse(solution.Manifest.Version.Text, out var version) && version.Major >= 1;

    /// <summary>What a newer list breaks: a line that is gone, or that says something else.</summary>
    public IEnumerable<string> BrokenBy(FrozenList newer) =>
        Lines
            .Select(line => (Line: line, Next: newer._byKey.GetValueOrDefault(line.Key)))
            .Where(pair => pair.Next is null || !pair.Line.CanBecome(pair.Next))
            .Select(pair => pair.Next is null ? $"\"{pair.Line}\" is gone." : $"\"{pair.Line}\" is now \"{pair.Next}\".");

    /// <summary>What a newer list adds: a new line, or one that has grown.</summary>
    public IEnumerable<string> AddedBy(FrozenList newer) =>
        newer
            .Lines.Where(line => _byKey.GetValueOrDefault(line.Key) is not { } old || (old != line && old.CanBecome(line)))
            .Select(line => $"\"{line}\" is not in the list.");

    /// <summary>The text of the file.</summary>
    public override string ToString() => Head + string.Concat(Lines.Select(line => $"{line}\n"));
}
