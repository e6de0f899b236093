using System.ServiceModel;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace MatterportForDataverse.EmbeddedDataverse.Messages;

/// <summary>ExecuteMultiple: up to 1,000 requests, each in its own transaction.</summary>
internal sealed class BatchRunner(RequestHandler handler, RequestContext context)
{
    public ExecuteMultipleResponse Run(OrganizationRequest request)
    {
        var requests = (OrganizationRequestCollection)request["Requests"];
        var settings = request.Parameters.TryGetValue("Settings", out var given) && given is ExecuteMultipleSettings known ? known : new();
        if (
            requests.Count > 1000
            || requests.Any(one =>
                MessageDispatcher.Batches.Contains(one.RequestName) && one.RequestName.StartsWith("Execute", StringComparison.Ordinal)
            )
        )
        {
            throw OrganizationFault.Invalid("ExecuteMultiple takes at most 1,000 requests and no batch inside.");
        }

        var items = new ExecuteMultipleResponseItemCollection();
        var faulted = false;
        for (var at = 0; at < requests.Count && !(faulted && !settings.ContinueOnError); at++)
        {
            var item = Run(requests[at], at);
            faulted |= item.Fault is not null;
            if (settings.ReturnResponses || item.Fault is not null)
            {
                items.Add(item);
            }
        }

        var response = new ExecuteMultipleResponse();
        response.Results["IsFaulted"] = faulted;
        response.Results["Responses"] = items;
        return response;
    }

    private ExecuteMultipleResponseItem Run(OrganizationRequest request, int index)
    {
        try
        {
            return new() { RequestIndex = index, Response = handler(request, context) };
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return new() { RequestIndex = index, Fault = fault.Detail };
        }
    }
}
