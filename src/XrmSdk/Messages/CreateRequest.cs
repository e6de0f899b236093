namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for a row to be created.</summary>
public sealed class CreateRequest : OrganizationRequest
{
    public CreateRequest()
        : base("Create") { }

    public Entity Target
    {
        get => Read<Entity>("Target");
        set => this["Target"] = value;
    }
}
