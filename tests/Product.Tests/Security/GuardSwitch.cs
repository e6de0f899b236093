using System.Reflection;
using System.Runtime.Loader;
using MatterportForDataverse.EmbeddedDataverse;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Security;

/// <summary>
/// Stands before the shipped guards. Closed, everything is as shipped; open, they are not asked, so that a test can make rows that
/// only the synchronisation makes, and see what a privilege allows by itself.
/// </summary>
internal sealed class GuardSwitch
{
    // One for all: what is loaded anew is compiled anew.
    private static readonly Lazy<Assembly> Product = new(() =>
        new AssemblyLoadContext("guards").LoadFromAssemblyPath(Repository.PluginAssembly("net10.0"))
    );

    private bool _off;

    public GuardSwitch(Platform platform)
    {
        Guards = [.. platform.Package.PluginTypes.Where(name => name.Split('.')[^1].StartsWith("Guard", StringComparison.Ordinal))];
        foreach (var name in Guards)
        {
            platform.RegisterType(name, new SwitchableGuard(this, (IPlugin)Activator.CreateInstance(Product.Value.GetType(name, true)!)!));
        }
    }

    /// <summary>The full names of the guards.</summary>
    public IReadOnlyList<string> Guards { get; }

    public T WithoutGuards<T>(Func<T> act)
    {
        _off = true;
        try
        {
            return act();
        }
        finally
        {
            _off = false;
        }
    }

    private sealed class SwitchableGuard(GuardSwitch guards, IPlugin guard) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            if (!guards._off)
            {
                guard.Execute(serviceProvider);
            }
        }
    }
}
