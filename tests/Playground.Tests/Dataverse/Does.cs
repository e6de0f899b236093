using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Tests.Dataverse;

internal sealed class Does(Action<Plugin> act) : IPlugin
{
    public void Execute(IServiceProvider serviceProvider) => act(new Plugin(serviceProvider));
}
