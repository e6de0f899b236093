using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for one row by id or alternate key.</summary>
public sealed class RetrieveRequest : OrganizationRequest
{
    public RetrieveRequest()
        : base("Retrieve") { }

    public EntityReference Target
    {
        get => Read<EntityReference>("Target");
        set => this["Target"] = value;
    }

    public ColumnSet ColumnSet
    {
        get => Read<ColumnSet>("ColumnSet");
        set => this["ColumnSet"] = value;
    }

    public RelationshipQueryCollection RelatedEntitiesQuery
    {
        get => Read<RelationshipQueryCollection>("RelatedEntitiesQuery");
        set => this["RelatedEntitiesQuery"] = value;
    }

    public bool ReturnNotifications
    {
        get => Read<bool>("ReturnNotifications");
        set => this["ReturnNotifications"] = value;
    }
}
