using MatterportForDataverse.EmbeddedDataverse.Security;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Plugins;

/// <summary>The services of a plug-in: its execution context, organization services, tracing, and those that the host adds.</summary>
internal sealed class PluginServiceProvider(
    PluginExecutionContext context,
    RowTransaction? transaction,
    Execution execution,
    RequestHandler handler,
    Func<Type, object?>? more
) : IServiceProvider, IOrganizationServiceFactory, ITracingService
{
    public object? GetService(Type serviceType)
    {
        if (
            serviceType.IsInstanceOfType(context) && serviceType.Name.StartsWith("IPluginExecutionContext", StringComparison.Ordinal)
            || serviceType == typeof(IExecutionContext)
        )
        {
            return context;
        }

        return serviceType == typeof(IOrganizationServiceFactory) || serviceType == typeof(ITracingService)
            ? this
            : more?.Invoke(serviceType);
    }

    /// <summary>null: as SYSTEM; the empty id: as the user of the context; else as that user.</summary>
    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        var user =
            userId is null ? WellKnownRows.SystemUser
            : userId == Guid.Empty ? context.UserId
            : userId.Value;
        var request = new RequestContext(
            new Caller(user, context.InitiatingUserId, context.AuthenticatedUserId),
            context,
            transaction,
            execution
        );
        return new OrganizationService(handler, () => request);
    }

    public void Trace(string format, params object[] args) => execution.Trace.Add(format, args);
}
