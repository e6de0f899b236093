using Mono.Cecil;

namespace MatterportForDataverse.Contracts.Tests.Binary;

/// <summary>The plug-in assembly as customers run it: the net462 build, read as a file.</summary>
internal static class PluginAssembly
{
    public static string Path { get; } = Find();

    public static ModuleDefinition Module { get; } = ModuleDefinition.ReadModule(Path);

    /// <summary>Every text in the code and in the embedded documents.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        .. Module
            .GetTypes()
            .SelectMany(type => type.Methods)
            .Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions)
            .Select(instruction => instruction.Operand)
            .OfType<string>(),
        .. Module.GetTypes().SelectMany(type => type.Fields).Select(field => field.Constant).OfType<string>(),
        .. Documents.Select(document => System.Text.Encoding.UTF8.GetString(document.GetResourceData())),
    ];

    public static IEnumerable<EmbeddedResource> Documents =>
        Module.Resources.OfType<EmbeddedResource>().Where(resource => resource.Name.EndsWith(".graphql", StringComparison.Ordinal));

    private static string Find()
    {
        var path = Repository.PluginAssembly("net462");
        return File.Exists(path) ? path : throw new FileNotFoundException("Build src/Plugins for net462 first.", path);
    }
}
