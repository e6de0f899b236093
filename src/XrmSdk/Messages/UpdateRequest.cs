namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for the given columns of a row to be written.</summary>
public sealed class UpdateRequest : OrganizationRequest
{
    public UpdateRequest()
        : base("Update") => Target = null; // The genuine one has the parameter from the beginning.

    public Entity Target
    {
        get => Read<Entity>("Target");
        set => this["Target"] = value;
    }

    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Read<ConcurrencyBehavior>("ConcurrencyBehavior");
        set => this["ConcurrencyBehavior"] = value;
    }
}
