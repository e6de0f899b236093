using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Which side of a relationship a table stands on.</summary>
[DataContract(Namespace = ContractNamespace.Xrm2011)]
public enum EntityRole
{
    [EnumMember]
    Referencing = 0,

    [EnumMember]
    Referenced = 1,
}
