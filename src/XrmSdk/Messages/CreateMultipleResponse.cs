namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Says which ids the new rows got, in the order of the targets.</summary>
public sealed class CreateMultipleResponse : OrganizationResponse
{
    public Guid[] Ids => Read<Guid[]>("Ids");
}
