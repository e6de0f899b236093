namespace Microsoft.Xrm.Sdk;

/// <summary>The requests of a batch or a transaction, in order.</summary>
public sealed class OrganizationRequestCollection : DataCollection<OrganizationRequest>
{
    public OrganizationRequestCollection() { }
}
