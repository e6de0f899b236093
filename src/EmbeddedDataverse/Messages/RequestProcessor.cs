using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Pipeline;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Messages;

/// <summary>
/// Processes every request, from outside or from a plug-in: limits, hooks, counters, the message, and what a failure does to the
/// transaction.
/// </summary>
internal sealed class RequestProcessor(Organization organization, RequestHooks hooks)
{
    private const int MaxDepth = 8;

    public OrganizationResponse Execute(OrganizationRequest request, RequestContext context)
    {
        context.Execution.ThrowIfAborted(organization.Now);
        if (context.Transaction?.Doomed == true)
        {
            throw OrganizationFault.NoTransaction();
        }

        organization.Counters.CountRequest(context.Parent is not null);
        var observed = ObservedRequest.Of(request, context);
        try
        {
            hooks.BeforeRequest?.Invoke(observed);
            var response = Dispatch(request, context with { Staleness = hooks.Staleness?.Invoke(observed) ?? 0 });
            response.ResponseName = request.RequestName;
            hooks.AfterRequest?.Invoke(observed);
            return response;
        }
        catch (Exception failed)
        {
            if (failed is SimulatedCrashException)
            {
                context.Execution.Aborted ??= failed;
            }

            if (context.Transaction is not null)
            {
                context.Transaction.Doomed = true;
            }

            throw;
        }
    }

    private OrganizationResponse Dispatch(OrganizationRequest request, RequestContext context)
    {
        RefuseBypass(request, context);
        if (context.Depth > MaxDepth)
        {
            throw OrganizationFault.Of(
                PlatformErrorCodes.PluginFailed,
                $"This plug-in chain was stopped because it is deeper than {MaxDepth}: it looks like an infinite loop."
            );
        }

        if (MessageDispatcher.Batches.Contains(request.RequestName ?? "") && context.Parent is { Mode: 0 })
        {
            throw OrganizationFault.Invalid($"{request.RequestName} is a batch request: batches must not be used in synchronous plug-ins.");
        }

        return organization.Package.CustomApis.TryGetValue(request.RequestName ?? "", out var api)
            ? new CustomApiRunner(organization, context, api).Run(ParameterCopy.Of(request.Parameters))
            : new MessageDispatcher(organization, Execute).Run(request, context);
    }

    // https://learn.microsoft.com/en-us/power-apps/developer/data-platform/bypass-custom-business-logic
    private void RefuseBypass(OrganizationRequest request, RequestContext context)
    {
        if (request.Parameters.Keys.FirstOrDefault(name => name.StartsWith("Bypass", StringComparison.Ordinal)) is { } bypass)
        {
            organization
                .Security.AccessOf(context.Caller)
                .Demand(
                    context.Caller.UserId,
                    bypass == "BypassCustomPluginExecution" ? "prvBypassCustomPlugins" : "prvBypassCustomBusinessLogic"
                );
            throw OrganizationFault.NotSimulated($"the optional parameter {bypass}");
        }
    }
}
