using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Plugins;

/// <summary>The main operation of a custom API. Stateless: the platform shares one instance among threads.</summary>
public abstract class CustomApi : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => Boundary.Run(GetType(), serviceProvider, Handle);

    /// <summary>Reads the parameters, calls Core, replies.</summary>
    protected abstract void Handle(Invocation invocation);
}
