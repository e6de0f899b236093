namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for a row to be deleted.</summary>
public sealed class DeleteRequest : OrganizationRequest
{
    public DeleteRequest()
        : base("Delete") { }

    public EntityReference Target
    {
        get => Read<EntityReference>("Target");
        set => this["Target"] = value;
    }

    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Read<ConcurrencyBehavior>("ConcurrencyBehavior");
        set => this["ConcurrencyBehavior"] = value;
    }
}
