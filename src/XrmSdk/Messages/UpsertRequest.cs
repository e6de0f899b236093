namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for a row to be created, or written if its id or key is there already.</summary>
public sealed class UpsertRequest : OrganizationRequest
{
    public UpsertRequest()
        : base("Upsert") { }

    public Entity Target
    {
        get => Read<Entity>("Target");
        set => this["Target"] = value;
    }
}
