namespace MatterportForDataverse.Contracts.Tests.Sources;

/// <summary>The C# files of the repository, generated ones included.</summary>
internal static class SourceFiles
{
    /// <summary>Their paths below the repository's root, with slashes, in ordinal order.</summary>
    public static IEnumerable<string> All() =>
        new[] { "eng", "src", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder), "*.cs", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(folder => folder is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal);
}
