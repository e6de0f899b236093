using System.Collections.Immutable;

namespace MatterportForDataverse.Packing.Tree;

/// <summary>An unpacked solution in memory: its files by path, in ordinal order. A change makes another tree.</summary>
internal sealed class SolutionTree
{
    private readonly ImmutableSortedDictionary<string, SolutionFile> _files;
    private readonly ILookup<FileKind, SolutionFile> _byKind;

    private SolutionTree(ImmutableSortedDictionary<string, SolutionFile> files)
    {
        _files = files;
        _byKind = files.Values.ToLookup(file => file.Kind);
    }

    public static SolutionTree Empty { get; } = new(ImmutableSortedDictionary.Create<string, SolutionFile>(StringComparer.Ordinal));

    public IEnumerable<SolutionFile> Files => _files.Values;

    public static SolutionTree Of(IEnumerable<SolutionFile> files) =>
        new(Empty._files.AddRange(files.Select(file => KeyValuePair.Create(file.Path, file))));

    /// <summary>Reads every file below a folder.</summary>
    /// <exception cref="PackingException">There is no such folder.</exception>
    public static SolutionTree Read(string folder) =>
        Directory.Exists(folder)
            ? Of(
                Directory
                    .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                    .Select(path => new SolutionFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path)))
            )
            : throw new PackingException($"There is no folder {folder}.");

    /// <summary>Writes every file below a folder that is new or empty, so that nothing is overwritten.</summary>
    /// <exception cref="PackingException">The folder holds something.</exception>
    public void Write(string folder)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new PackingException($"{folder} is not empty. Name a new folder, so that nothing is overwritten, and compare.");
        }

        foreach (var file in Files)
        {
            var path = Inside(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content);
        }
    }

    public IEnumerable<SolutionFile> OfKind(FileKind kind) => _byKind[kind];

    public SolutionFile? Find(string path) => _files.GetValueOrDefault(path);

    public bool Has(string path) => _files.ContainsKey(path);

    public SolutionTree With(string path, byte[] content) => new(_files.SetItem(path, new(path, content)));

    public SolutionTree Without(string path) => new(_files.Remove(path));

    // Names come out of packages, and a package may come from anywhere.
    private static string Inside(string folder, string name)
    {
        var path = Path.GetFullPath(Path.Combine(folder, name));
        return path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new PackingException(
                $"The package names the file {name}, which would lie outside of {folder}. Nothing more was written."
            );
    }
}
