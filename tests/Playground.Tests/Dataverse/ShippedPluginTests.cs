using System.Runtime.Loader;
using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Tests.Dataverse;

public sealed class ShippedPluginTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(World.Folder(), "..", "..", "..", ".."));

    internal static string Assembly =>
        Path.Combine(
            Root,
            "src",
            "Plugins",
            "bin",
            new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
            "net10.0",
            "MatterportForDataverse.Plugins.dll"
        );

    internal static string Package => Path.Combine(Root, "solution-package", "src");

    [Fact]
    public void Every_registered_class_is_in_the_built_assembly_and_every_class_is_registered()
    {
        var package = SolutionPackage.Load(Package);
        using var platform = Platform.Open(package);
        platform.LoadPlugins(Assembly);
        var built = new AssemblyLoadContext("look")
            .LoadFromAssemblyPath(Assembly)
            .GetTypes()
            .Where(type => type is { IsAbstract: false, IsPublic: true } && typeof(IPlugin).IsAssignableFrom(type))
            .Select(type => type.FullName!)
            .Order(StringComparer.Ordinal);
        Assert.NotEmpty(package.PluginTypes);
        Assert.Equal(package.PluginTypes, built);
    }
}
