using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A column of a joined table, or an aggregate, in a row that a query found.</summary>
[DataContract(Namespace = ContractNamespace.Xrm2011)]
public sealed class AliasedValue : IExtensibleDataObject
{
    public AliasedValue() { }

    public AliasedValue(string entityLogicalName, string attributeLogicalName, object value)
    {
        EntityLogicalName = entityLogicalName;
        AttributeLogicalName = attributeLogicalName;
        Value = value;
    }

    [DataMember]
    public string EntityLogicalName { get; private set; }

    [DataMember]
    public string AttributeLogicalName { get; private set; }

    [DataMember]
    public object Value { get; private set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
