using System.Runtime.Loader;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Plugins;

public sealed class ShippedPluginTests
{
    private static readonly string Assembly = Repository.PluginAssembly("net10.0");

    [Fact]
    public void Every_registered_class_is_in_the_built_assembly_and_every_class_is_registered()
    {
        var package = SolutionPackage.Load(Repository.Package);
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
