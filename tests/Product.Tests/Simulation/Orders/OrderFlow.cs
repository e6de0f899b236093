using System.Collections.Concurrent;
using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>A flow of somebody: when a property is edited, it makes a request as who edited it.</summary>
internal sealed class OrderFlow : IPlugin
{
    private const string Name = "Tests.OrderFlow";

    public OrderFlow(Platform platform)
    {
        platform.RegisterType(Name, this);
        platform.RegisterStep(new StepRegistration(Guid.NewGuid(), Name, Name, "Update", "mpt_property", 40));
    }

    /// <summary>The requests, by whose edit makes them.</summary>
    public ConcurrentDictionary<Strand, OrganizationRequest> Next { get; } = [];

    public void Execute(IServiceProvider serviceProvider)
    {
        if (Strand.Current is { } strand && Next.TryRemove(strand, out var request))
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
            factory.CreateOrganizationService(context.UserId).Execute(request);
        }
    }
}
