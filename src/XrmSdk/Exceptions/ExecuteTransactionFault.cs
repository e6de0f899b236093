using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A failed transaction, with the request that broke it.</summary>
[DataContract(Namespace = ContractNamespace.Xrm2011)]
public class ExecuteTransactionFault : OrganizationServiceFault
{
    [DataMember]
    public int FaultedRequestIndex { get; set; }
}
