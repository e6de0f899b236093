using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.Solution.Files;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Plugins;

/// <summary>The plug-in instances by class name; one of each, as the platform caches them.</summary>
internal sealed class PluginHost
{
    private static readonly ConcurrentDictionary<(string Path, DateTime Written), Assembly> Assemblies = new();
    private readonly ConcurrentDictionary<string, IPlugin> _instances = new();

    public void Register(string name, IPlugin plugin) => _instances[name] = plugin;

    public IPlugin Find(string name) =>
        _instances.GetValueOrDefault(name)
        ?? throw OrganizationFault.Of(
            PlatformErrorCodes.PluginFailed,
            $"The plug-in class {name} is registered in the package but was not loaded."
        );

    public void Load(string file, IEnumerable<string> names)
    {
        var path = Path.GetFullPath(file);
        var assembly = Assemblies.GetOrAdd(
            (path, File.GetLastWriteTimeUtc(path)),
            known => new PluginLoadContext(known.Path).LoadFromAssemblyPath(known.Path)
        );
        var missing = new List<string>();
        foreach (var name in names)
        {
            if (assembly.GetType(name) is { } type && typeof(IPlugin).IsAssignableFrom(type))
            {
                _instances[name] = (IPlugin)Activator.CreateInstance(type)!;
            }
            else
            {
                missing.Add(name);
            }
        }

        if (missing.Count > 0)
        {
            throw new SolutionFileException(
                Path.GetFileName(file),
                $"these registered plug-in classes are not in it: {string.Join(", ", missing)}."
            );
        }
    }

    // The SDK is shared with the host, so that its types are the same on both sides.
    private sealed class PluginLoadContext(string file) : AssemblyLoadContext("plug-ins of " + Path.GetFileName(file))
    {
        protected override Assembly? Load(AssemblyName assemblyName) => null;
    }
}
