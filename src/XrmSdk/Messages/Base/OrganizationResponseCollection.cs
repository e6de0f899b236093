namespace Microsoft.Xrm.Sdk;

/// <summary>The responses of a transaction, in the order of its requests.</summary>
public sealed class OrganizationResponseCollection : DataCollection<OrganizationResponse>
{
    public OrganizationResponseCollection() { }
}
