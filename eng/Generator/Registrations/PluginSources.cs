namespace MatterportForDataverse.Generator.Registrations;

/// <summary>The source files of the plug-in classes, by class. A class stands in a file of its name, in whatever folder.</summary>
internal sealed class PluginSources(string root)
{
    private readonly Dictionary<string, string> _byClass = Directory
        .EnumerateFiles(Path.Combine(root, "src", "Plugins"), "*.cs", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(folder => folder is "bin" or "obj"))
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal);

    /// <summary>The class as a link from a page in docs.</summary>
    /// <param name="typeName">Its full name, perhaps with that of its assembly.</param>
    /// <exception cref="InvalidOperationException">No file has its name.</exception>
    public string Link(string typeName)
    {
        var name = typeName.Split(',')[0].Split('.')[^1];
        return _byClass.TryGetValue(name, out var path)
            ? $"[`{name}`](../{path})"
            : throw new InvalidOperationException($"{name} is registered, and no file below src/Plugins is called {name}.cs.");
    }
}
