using System.Runtime.CompilerServices;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Shapes;

/// <summary>The shapes of all kinds of files. A kind without one is not judged by its shape.</summary>
internal static class ShapeSet
{
    private const string Ending = ".shape";
    private static readonly Dictionary<FileKind, Shape> Shapes = ReadAll();
    private static readonly ConditionalWeakTable<SolutionFile, IReadOnlyList<Misfit>> Found = [];

    /// <summary>In what a file differs from the shape of its kind. A file is compared once, however many ask.</summary>
    public static IReadOnlyList<Misfit> Misfits(SolutionFile file) =>
        Found.GetValue(
            file,
            file => file.Xml is { } root && Shapes.TryGetValue(file.Kind, out var shape) ? [.. ShapeCheck.Misfits(root, shape)] : []
        );

    private static Dictionary<FileKind, Shape> ReadAll()
    {
        var kinds = Enum.GetNames<FileKind>().ToHashSet();
        return typeof(ShapeSet)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Ending, StringComparison.Ordinal) && kinds.Contains(name[..^Ending.Length]))
            .ToDictionary(name => Enum.Parse<FileKind>(name[..^Ending.Length]), name => Read(name[..^Ending.Length]));
    }

    // A shape that is no kind of files is a part of others.
    private static Shape Read(string name)
    {
        using var reader = new StreamReader(typeof(ShapeSet).Assembly.GetManifestResourceStream(name + Ending)!);
        return ShapeReader.Read(reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n'), Read);
    }
}
