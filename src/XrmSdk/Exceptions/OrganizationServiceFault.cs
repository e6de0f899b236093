using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A failure of the organization service, with the failure that caused it and the trace.</summary>
[DataContract(Namespace = ContractNamespace.Xrm2011)]
public class OrganizationServiceFault : BaseServiceFault
{
    [DataMember]
    public OrganizationServiceFault InnerFault { get; set; }

    [DataMember]
    public string TraceText { get; set; }

    public override string ToString() => $"{Message} (0x{ErrorCode:X8})";
}
