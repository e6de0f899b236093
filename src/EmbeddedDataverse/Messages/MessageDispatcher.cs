using MatterportForDataverse.EmbeddedDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Messages;

/// <summary>The platform's own messages that the playground simulates, by name. What is not here is refused by name.</summary>
internal static class MessageDispatcher
{
    public static readonly IReadOnlySet<string> Batches = new HashSet<string>
    {
        "ExecuteMultiple",
        "ExecuteTransaction",
        "CreateMultiple",
        "UpdateMultiple",
        "UpsertMultiple",
    };

    public static OrganizationResponse Run(RequestProcessor kernel, RequestContext call, OrganizationRequest request)
    {
        var bulk = new RowPipelineFactory(kernel, call);
        switch (request.RequestName)
        {
            case "Create":
                return Created(bulk, ParameterCopy.Copy(Need<Entity>(request, "Target")));
            case "Update":
                bulk.Run([bulk.Update(ParameterCopy.Copy(Need<Entity>(request, "Target")), Behavior(request))]);
                return new UpdateResponse();
            case "Delete":
                bulk.Run([bulk.Delete(Need<EntityReference>(request, "Target"), Behavior(request))]);
                return new DeleteResponse();
            case "Upsert":
                var row = bulk.Upsert(ParameterCopy.Copy(Need<Entity>(request, "Target")), false);
                bulk.Run([row]);
                return RowPipelineFactory.ToUpsertResponse(row);
            case "CreateMultiple" or "UpdateMultiple" or "UpsertMultiple":
                return Many(bulk, request);
            case "Retrieve":
                return With(
                    new RetrieveResponse(),
                    "Entity",
                    new RowReader(kernel, call).Retrieve(Need<EntityReference>(request, "Target"), Need<ColumnSet>(request, "ColumnSet"))
                );
            case "RetrieveMultiple":
                return With(
                    new RetrieveMultipleResponse(),
                    "EntityCollection",
                    new RowReader(kernel, call).Query(Need<QueryBase>(request, "Query"))
                );
            case "ExecuteMultiple":
                return new BatchRunner(kernel, call).Run(request);
            case "WhoAmI":
                var who = With(new OrganizationResponse(), "UserId", call.Caller.UserId);
                who.Results["BusinessUnitId"] = Platform.BusinessUnit;
                who.Results["OrganizationId"] = Platform.Organization;
                return who;
            default:
                throw OrganizationFault.NotSimulated($"the message {request.RequestName}");
        }
    }

    private static T With<T>(T response, string name, object value)
        where T : OrganizationResponse
    {
        ((OrganizationResponse)response).Results[name] = value;
        return response;
    }

    private static CreateResponse Created(RowPipelineFactory bulk, Entity target)
    {
        var row = bulk.Create(target);
        bulk.Run([row]);
        return With(new CreateResponse(), "id", row.Id);
    }

    private static OrganizationResponse Many(RowPipelineFactory bulk, OrganizationRequest request)
    {
        var targets = Need<EntityCollection>(request, "Targets");
        if (targets.Entities.Count == 0 || targets.Entities.Any(entity => entity.LogicalName != targets.EntityName))
        {
            throw OrganizationFault.Invalid($"The Targets of {request.RequestName} must be rows of one table, named by EntityName.");
        }

        var behavior = Behavior(request);
        var rows = targets
            .Entities.Select(entity => ParameterCopy.Copy(entity))
            .Select(copy =>
                request.RequestName switch
                {
                    "CreateMultiple" => bulk.Create(copy),
                    "UpdateMultiple" => bulk.Update(copy, behavior),
                    _ => bulk.Upsert(copy, true),
                }
            )
            .ToList();
        bulk.Run(rows);
        OrganizationResponse response = request.RequestName switch
        {
            "CreateMultiple" => new CreateMultipleResponse(),
            "UpdateMultiple" => new UpdateMultipleResponse(),
            _ => With(new UpsertMultipleResponse(), "Results", rows.Select(RowPipelineFactory.ToUpsertResponse).ToArray()),
        };
        return request.RequestName == "UpdateMultiple" ? response : With(response, "Ids", rows.Select(row => row.Id).ToArray());
    }

    private static ConcurrencyBehavior Behavior(OrganizationRequest request) =>
        request.Parameters.TryGetValue("ConcurrencyBehavior", out var value) && value is ConcurrencyBehavior behavior
            ? behavior
            : ConcurrencyBehavior.Default;

    private static T Need<T>(OrganizationRequest request, string name) =>
        request.Parameters.TryGetValue(name, out var value) && value is T given
            ? given
            : throw OrganizationFault.Invalid($"Required field '{name}' is missing from {request.RequestName}, or is no {typeof(T).Name}.");
}
