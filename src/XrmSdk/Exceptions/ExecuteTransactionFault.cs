namespace Microsoft.Xrm.Sdk;

/// <summary>A failed transaction, with the request that broke it.</summary>
public class ExecuteTransactionFault : OrganizationServiceFault
{
    public int FaultedRequestIndex { get; set; }
}
