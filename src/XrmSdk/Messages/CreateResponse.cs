namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Says which id the new row got.</summary>
public sealed class CreateResponse : OrganizationResponse
{
    public Guid id => Read<Guid>("id");
}
