namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for rows to be linked through a relationship.</summary>
public sealed class AssociateRequest : OrganizationRequest
{
    public AssociateRequest()
        : base("Associate") { }

    public EntityReference Target
    {
        get => Read<EntityReference>("Target");
        set => this["Target"] = value;
    }

    public Relationship Relationship
    {
        get => Read<Relationship>("Relationship");
        set => this["Relationship"] = value;
    }

    public EntityReferenceCollection RelatedEntities
    {
        get => Read<EntityReferenceCollection>("RelatedEntities");
        set => this["RelatedEntities"] = value;
    }
}
