using MatterportForDataverse.Generator.CSharp;
using MatterportForDataverse.Generator.Shapes;
using MatterportForDataverse.Generator.TypeScript;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Generator;

/// <summary>The files that follow from the solution package, by their path in the repository.</summary>
public sealed class GeneratedFiles
{
    private const string Names = "src/Schema/";
    private const string Scripts = "src/Scripts/";
    private const string Package = "solution-package/src/";
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    private GeneratedFiles() { }

    /// <summary>Generates all of them; nothing is written.</summary>
    /// <param name="solution">The solution that they follow from.</param>
    /// <param name="shapes">What lists hold that custom APIs answer as JSON.</param>
    public static GeneratedFiles From(UnpackedSolution solution, IReadOnlyList<Shape> shapes)
    {
        var files = new GeneratedFiles();
        foreach (var (name, text) in NameFiles.Of(solution))
        {
            files._files.Add(Names + name, text);
        }

        foreach (var shape in shapes)
        {
            files._files.Add($"{Names}{shape.Name}.g.cs", ShapeFile.Of(shape));
        }

        files._files.Add(Scripts + "schema.g.ts", SchemaScript.Of(solution, shapes));
        foreach (var assembly in solution.PluginAssemblies)
        {
            files._files.Add(Package + assembly.File.Path, PluginTypeList.Of(solution, assembly));
        }

        return files;
    }

    /// <summary>Writes them, and removes generated files that nothing in the package stands for any more.</summary>
    /// <returns>The exit code.</returns>
    public int Write(string root)
    {
        foreach (var orphan in Orphans(root))
        {
            File.Delete(Path.Combine(root, orphan));
        }

        var changed = _files.Where(file => !IsWritten(Path.Combine(root, file.Key), file.Value)).ToList();
        foreach (var (path, text) in changed)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
            File.WriteAllText(Path.Combine(root, path), text);
            Console.WriteLine($"written: {path}");
        }

        Console.WriteLine($"{changed.Count} of {_files.Count} files written.");
        return 0;
    }

    /// <summary>Compares without writing, and names what is missing, changed or left over.</summary>
    /// <returns>The exit code: 0 when all are as they would be written.</returns>
    public int Check(string root)
    {
        var faults = _files
            .Keys.Where(path => !File.Exists(Path.Combine(root, path)))
            .Select(path => $"missing: {path}")
            .Concat(_files.Where(file => Differs(Path.Combine(root, file.Key), file.Value)).Select(file => $"changed: {file.Key}"))
            .Concat(Orphans(root).Select(path => $"orphaned: {path}"))
            .ToList();
        faults.ForEach(Console.WriteLine);
        Console.WriteLine(faults.Count == 0 ? $"{_files.Count} files are as the solution package says." : "Run: dotnet run eng/schema.cs");
        return faults.Count == 0 ? 0 : 1;
    }

    private static bool IsWritten(string path, string text) => File.Exists(path) && !Differs(path, text);

    private static bool Differs(string path, string text) => File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") != text;

    private List<string> Orphans(string root) =>
        new[] { (Folder: Names, Pattern: "*.g.cs"), (Folder: Scripts, Pattern: "*.g.ts") }
            .Where(place => Directory.Exists(Path.Combine(root, place.Folder)))
            .SelectMany(place =>
                Directory.GetFiles(Path.Combine(root, place.Folder), place.Pattern).Select(path => place.Folder + Path.GetFileName(path))
            )
            .Where(path => !_files.ContainsKey(path))
            .ToList();
}
