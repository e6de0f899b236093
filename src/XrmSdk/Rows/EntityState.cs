using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a context has done to a row since it was read.</summary>
[DataContract(Namespace = ContractNamespace.Xrm2011)]
public enum EntityState
{
    [EnumMember]
    Unchanged = 0,

    [EnumMember]
    Created = 1,

    [EnumMember]
    Changed = 2,
}
