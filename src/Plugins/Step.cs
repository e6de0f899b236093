using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Plugins;

/// <summary>A step on a message of a table. Stateless: the platform shares one instance among threads.</summary>
public abstract class Step : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => Boundary.Run(GetType(), serviceProvider, Handle);

    /// <summary>Looks at the write, or does what follows from it.</summary>
    protected abstract void Handle(Invocation invocation);
}
