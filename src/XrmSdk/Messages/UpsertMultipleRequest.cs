namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for many rows of one table to be created or written.</summary>
public sealed class UpsertMultipleRequest : OrganizationRequest
{
    public UpsertMultipleRequest()
        : base("UpsertMultiple") { }

    public EntityCollection Targets
    {
        get => Read<EntityCollection>("Targets");
        set => this["Targets"] = value;
    }
}
