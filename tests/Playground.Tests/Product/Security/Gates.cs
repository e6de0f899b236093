using System.Runtime.Loader;
using MatterportForDataverse.EmbeddedDataverse;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Tests.Product.Security;

/// <summary>
/// Stands before the shipped guards. Closed, everything is as shipped; open, they are not asked, so that a test can make rows that
/// only the synchronisation makes, and see what a privilege allows by itself.
/// </summary>
internal sealed class Gates
{
    private bool _open;

    public Gates(Platform platform)
    {
        var assembly = new AssemblyLoadContext("guards").LoadFromAssemblyPath(Repository.PluginAssembly("net10.0"));
        Guards = [.. platform.Package.PluginTypes.Where(name => name.Split('.')[^1].StartsWith("Guard", StringComparison.Ordinal))];
        foreach (var name in Guards)
        {
            platform.RegisterType(name, new Gate(this, (IPlugin)Activator.CreateInstance(assembly.GetType(name, true)!)!));
        }
    }

    /// <summary>The full names of the guards.</summary>
    public IReadOnlyList<string> Guards { get; }

    public T Open<T>(Func<T> act)
    {
        _open = true;
        try
        {
            return act();
        }
        finally
        {
            _open = false;
        }
    }

    private sealed class Gate(Gates gates, IPlugin guard) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            if (!gates._open)
            {
                guard.Execute(serviceProvider);
            }
        }
    }
}
