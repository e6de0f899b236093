using MatterportForDataverse.EmbeddedDataverse.Security;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>What a plug-in may ask for.</summary>
internal sealed class PluginServiceProvider(
    RequestProcessor kernel,
    PluginExecutionContext context,
    RowTransaction? transaction,
    Execution execution
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
            : kernel.Options.Services?.Invoke(serviceType);
    }

    /// <summary>null: as SYSTEM; the empty id: as the user of the context; else as that user.</summary>
    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        var user =
            userId is null ? Platform.SystemUser
            : userId == Guid.Empty ? context.UserId
            : userId.Value;
        return new OrganizationService(
            kernel,
            () => new RequestContext(new Caller(user, context.InitiatingUserId), context, transaction, execution)
        );
    }

    public void Trace(string format, params object[] args) => execution.Trace.Add(format, args);
}
