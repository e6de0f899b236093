using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for the rows that a query finds.</summary>
public sealed class RetrieveMultipleRequest : OrganizationRequest
{
    public RetrieveMultipleRequest()
        : base("RetrieveMultiple") { }

    public QueryBase Query
    {
        get => Read<QueryBase>("Query");
        set => this["Query"] = value;
    }
}
