using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Tests;

/// <summary>The services of a test's plug-in.</summary>
internal sealed class PluginServices(IServiceProvider services)
{
    public IPluginExecutionContext3 Context { get; } = (IPluginExecutionContext3)services.GetService(typeof(IPluginExecutionContext3))!;

    public Entity Target => (Entity)Context.InputParameters["Target"];

    public IOrganizationService User => Factory.CreateOrganizationService(Guid.Empty);

    public IOrganizationService System => Factory.CreateOrganizationService(null);

    private IOrganizationServiceFactory Factory => (IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!;

    public void Trace(string text) => ((ITracingService)services.GetService(typeof(ITracingService))!).Trace(text);
}
