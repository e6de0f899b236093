namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for many rows of one table to be written.</summary>
public sealed class UpdateMultipleRequest : OrganizationRequest
{
    public UpdateMultipleRequest()
        : base("UpdateMultiple") { }

    public EntityCollection Targets
    {
        get => Read<EntityCollection>("Targets");
        set => this["Targets"] = value;
    }

    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Read<ConcurrencyBehavior>("ConcurrencyBehavior");
        set => this["ConcurrencyBehavior"] = value;
    }
}
