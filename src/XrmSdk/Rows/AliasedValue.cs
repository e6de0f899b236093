using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A column of a joined table, or an aggregate, in a row that a query found.</summary>
public sealed class AliasedValue : IExtensibleDataObject
{
    public AliasedValue() { }

    public AliasedValue(string entityLogicalName, string attributeLogicalName, object value)
    {
        EntityLogicalName = entityLogicalName;
        AttributeLogicalName = attributeLogicalName;
        Value = value;
    }

    public string EntityLogicalName { get; }

    public string AttributeLogicalName { get; }

    public object Value { get; }

    public ExtensionDataObject ExtensionData { get; set; }
}
