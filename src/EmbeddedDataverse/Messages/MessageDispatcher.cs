using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Pipeline;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Messages;

/// <summary>Runs the platform's own messages that the playground simulates, by name; others are refused by name.</summary>
internal sealed class MessageDispatcher(Organization organization, RequestHandler handler)
{
    public static readonly IReadOnlySet<string> Batches = new HashSet<string>
    {
        "ExecuteMultiple",
        "ExecuteTransaction",
        "CreateMultiple",
        "UpdateMultiple",
        "UpsertMultiple",
    };

    public OrganizationResponse Run(OrganizationRequest request, RequestContext context)
    {
        var writer = new RowWriter(organization, context);
        var reader = new RowReader(organization, context);
        return request.RequestName switch
        {
            "Create" => writer.Create(Required<Entity>(request, "Target")),
            "Update" => writer.Update(Required<Entity>(request, "Target"), Behavior(request)),
            "Delete" => writer.Delete(Required<EntityReference>(request, "Target"), Behavior(request)),
            "Upsert" => writer.Upsert(Required<Entity>(request, "Target")),
            "CreateMultiple" => writer.CreateMultiple(Targets(request)),
            "UpdateMultiple" => writer.UpdateMultiple(Targets(request), Behavior(request)),
            "UpsertMultiple" => writer.UpsertMultiple(Targets(request)),
            "Retrieve" => new RetrieveResponse
            {
                ["Entity"] = reader.Retrieve(Required<EntityReference>(request, "Target"), Required<ColumnSet>(request, "ColumnSet")),
            },
            "RetrieveMultiple" => new RetrieveMultipleResponse
            {
                ["EntityCollection"] = reader.Query(Required<QueryBase>(request, "Query")),
            },
            "Associate" or "Disassociate" => Link(request, new LinkWriter(organization, context)),
            "ExecuteMultiple" => new BatchRunner(handler, context).Run(request),
            "RetrievePrincipalAccess" => new OrganizationResponse
            {
                ["AccessRights"] = new PrincipalAccess(organization, context).Of(
                    Required<EntityReference>(request, "Target"),
                    Required<EntityReference>(request, "Principal")
                ),
            },
            "WhoAmI" => new OrganizationResponse
            {
                ["UserId"] = context.Caller.UserId,
                ["BusinessUnitId"] = WellKnownRows.BusinessUnit,
                ["OrganizationId"] = WellKnownRows.Organization,
            },
            _ => throw OrganizationFault.NotSimulated($"the message {request.RequestName}"),
        };
    }

    private static OrganizationResponse Link(OrganizationRequest request, LinkWriter links)
    {
        var target = Required<EntityReference>(request, "Target");
        var relationship = Required<Relationship>(request, "Relationship");
        var related = Required<EntityReferenceCollection>(request, "RelatedEntities");
        if (request.RequestName == "Associate")
        {
            links.Associate(target, relationship, related);
            return new AssociateResponse();
        }

        links.Disassociate(target, relationship, related);
        return new DisassociateResponse();
    }

    private static EntityCollection Targets(OrganizationRequest request)
    {
        var targets = Required<EntityCollection>(request, "Targets");
        return targets.Entities.Count == 0 || targets.Entities.Any(entity => entity.LogicalName != targets.EntityName)
            ? throw OrganizationFault.Invalid($"The Targets of {request.RequestName} must be rows of one table, named by EntityName.")
            : targets;
    }

    private static ConcurrencyBehavior Behavior(OrganizationRequest request) =>
        request.Parameters.TryGetValue("ConcurrencyBehavior", out var value) && value is ConcurrencyBehavior behavior
            ? behavior
            : ConcurrencyBehavior.Default;

    private static T Required<T>(OrganizationRequest request, string name) =>
        request.Parameters.TryGetValue(name, out var value) && value is T given
            ? given
            : throw OrganizationFault.Invalid($"Required field '{name}' is missing from {request.RequestName}, or is no {typeof(T).Name}.");
}
