namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Says what became of the requests of a batch.</summary>
public sealed class ExecuteMultipleResponse : OrganizationResponse
{
    public bool IsFaulted => Read<bool>("IsFaulted");

    public ExecuteMultipleResponseItemCollection Responses => Read<ExecuteMultipleResponseItemCollection>("Responses");
}
