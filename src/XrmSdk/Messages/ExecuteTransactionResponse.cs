namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Brings the responses of a transaction.</summary>
public sealed class ExecuteTransactionResponse : OrganizationResponse
{
    public OrganizationResponseCollection Responses => Read<OrganizationResponseCollection>("Responses");
}
