using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Tests;

internal sealed class DelegatePlugin(Action<PluginServices> act) : IPlugin
{
    public void Execute(IServiceProvider serviceProvider) => act(new PluginServices(serviceProvider));
}
