using System.ServiceModel;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Plugins;

/// <summary>Runs plug-ins, and translates what they throw.</summary>
/// <param name="host">The plug-ins.</param>
/// <param name="handler">Handles the requests that they make.</param>
/// <param name="time">The clock.</param>
/// <param name="services">Further services for them, by type.</param>
internal sealed class PluginRunner(PluginHost host, RequestHandler handler, TimeProvider time, Func<Type, object?>? services)
{
    public void Run(string type, PluginExecutionContext context, RowTransaction? transaction, Execution execution)
    {
        try
        {
            host.Find(type).Execute(new PluginServiceProvider(context, transaction, execution, handler, services));
            execution.ThrowIfAborted(time.GetUtcNow());
        }
        catch (Exception) when (execution.Aborted is not null)
        {
            throw execution.Aborted;
        }
        catch (InvalidPluginExecutionException refused) when (context.Mode == 0)
        {
            throw PluginFailure.Of(refused, execution.Trace);
        }
        catch (Exception failed)
            when (context.Mode == 0 && failed is not (FaultException<OrganizationServiceFault> or SimulatedCrashException))
        {
            throw PluginFailure.Unexpected(type, failed, execution.Trace);
        }
    }
}
