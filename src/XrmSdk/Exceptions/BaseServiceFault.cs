using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What every fault of the platform says.</summary>
[DataContract(Namespace = ContractNamespace.Xrm2011)]
public abstract class BaseServiceFault : IExtensibleDataObject
{
    [DataMember]
    public Guid ActivityId { get; set; }

    [DataMember]
    public int ErrorCode { get; set; }

    [DataMember]
    public string Message { get; set; }

    [DataMember]
    public DateTime Timestamp { get; set; }

    [DataMember]
    public string HelpLink { get; set; }

    [DataMember]
    public ErrorDetailCollection ErrorDetails
    {
        get => field ??= [];
        set;
    }

    public ExtensionDataObject ExtensionData { get; set; }
}
