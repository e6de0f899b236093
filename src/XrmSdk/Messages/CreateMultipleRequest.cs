namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for many rows of one table to be created.</summary>
public sealed class CreateMultipleRequest : OrganizationRequest
{
    public CreateMultipleRequest()
        : base("CreateMultiple") { }

    public EntityCollection Targets
    {
        get => Read<EntityCollection>("Targets");
        set => this["Targets"] = value;
    }
}
