using System.Collections.Immutable;

namespace MatterportForDataverse.Solution.Files;

/// <summary>The files of an unpacked solution in memory, by path, in ordinal order. A change makes another tree.</summary>
public sealed class SolutionTree
{
    private readonly ImmutableSortedDictionary<string, SolutionFile> _files;
    private readonly ILookup<FileKind, SolutionFile> _byKind;

    private SolutionTree(ImmutableSortedDictionary<string, SolutionFile> files)
    {
        _files = files;
        _byKind = files.Values.ToLookup(file => file.Kind);
    }

    /// <summary>A tree without files.</summary>
    public static SolutionTree Empty { get; } = new(ImmutableSortedDictionary.Create<string, SolutionFile>(StringComparer.Ordinal));

    /// <summary>All files.</summary>
    public IEnumerable<SolutionFile> Files => _files.Values;

    /// <summary>A tree of files.</summary>
    /// <exception cref="ArgumentException">Two have one path.</exception>
    public static SolutionTree Of(IEnumerable<SolutionFile> files) =>
        new(Empty._files.AddRange(files.Select(file => KeyValuePair.Create(file.Path, file))));

    /// <summary>Reads every file below a folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static SolutionTree Read(string folder) =>
        Directory.Exists(folder)
            ? Of(
                Directory
                    .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                    .Select(path => new SolutionFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path)))
            )
            : throw new DirectoryNotFoundException($"There is no folder {folder}.");

    /// <summary>Writes every file below a folder that is new or empty, so that nothing is overwritten.</summary>
    /// <exception cref="IOException">The folder holds something, or a path leads out of it.</exception>
    public void Write(string folder)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new IOException($"{folder} is not empty. Name a new folder, so that nothing is overwritten, and compare.");
        }

        foreach (var file in Files)
        {
            var path = Inside(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content);
        }
    }

    /// <summary>The files of a kind.</summary>
    public IEnumerable<SolutionFile> OfKind(FileKind kind) => _byKind[kind];

    /// <summary>The file at a path; null where there is none.</summary>
    public SolutionFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>Whether there is a file at a path.</summary>
    public bool Has(string path) => _files.ContainsKey(path);

    /// <summary>For a reader that must not overlook anything: refuses the first file that it could not read.</summary>
    /// <param name="kinds">The kinds of files that it reads.</param>
    /// <exception cref="SolutionFileException">A file of these kinds cannot be read, or an XML file is none that an unpacked solution may
    /// have.</exception>
    public void RefuseUnreadable(IReadOnlyCollection<FileKind> kinds)
    {
        foreach (var file in Files)
        {
            if (file.Kind == FileKind.Unknown && file.Path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            {
                throw file.Refuse("an unpacked solution may have no such file; it would not be read.");
            }

            if (file.ReadError is { } error && kinds.Contains(file.Kind))
            {
                throw file.Refuse($"it cannot be read: {error}");
            }
        }
    }

    /// <summary>The tree with a file more, or with another content of it.</summary>
    public SolutionTree With(string path, byte[] content) => new(_files.SetItem(path, new(path, content)));

    /// <summary>The tree without a file.</summary>
    public SolutionTree Without(string path) => new(_files.Remove(path));

    // Names come out of packages, and a package may come from anywhere.
    private static string Inside(string folder, string name)
    {
        var path = Path.GetFullPath(Path.Combine(folder, name));
        return path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new IOException($"The package names the file {name}, which would lie outside of {folder}. Nothing more was written.");
    }
}
