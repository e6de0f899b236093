using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Tests;

internal sealed class Does(Action<Plugin> act) : IPlugin
{
    public void Execute(IServiceProvider serviceProvider) => act(new Plugin(serviceProvider));
}
