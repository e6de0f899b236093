namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for many requests to be executed, all of them or none.</summary>
public sealed class ExecuteTransactionRequest : OrganizationRequest
{
    public ExecuteTransactionRequest()
        : base("ExecuteTransaction") { }

    public OrganizationRequestCollection Requests
    {
        get => Read<OrganizationRequestCollection>("Requests");
        set => this["Requests"] = value;
    }

    public bool? ReturnResponses
    {
        get => Read<bool?>("ReturnResponses");
        set => this["ReturnResponses"] = value;
    }
}
