namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Brings one page of the rows found.</summary>
public sealed class RetrieveMultipleResponse : OrganizationResponse
{
    public EntityCollection EntityCollection => Read<EntityCollection>("EntityCollection");
}
