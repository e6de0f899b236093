namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for many requests to be executed one after the other, each by itself.</summary>
public sealed class ExecuteMultipleRequest : OrganizationRequest
{
    public ExecuteMultipleRequest()
        : base("ExecuteMultiple") { }

    public OrganizationRequestCollection Requests
    {
        get => Read<OrganizationRequestCollection>("Requests");
        set => this["Requests"] = value;
    }

    public ExecuteMultipleSettings Settings
    {
        get => Read<ExecuteMultipleSettings>("Settings");
        set => this["Settings"] = value;
    }
}
