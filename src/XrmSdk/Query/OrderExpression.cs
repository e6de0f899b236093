using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>Sorts by one column.</summary>
public sealed class OrderExpression : IExtensibleDataObject
{
    public OrderExpression() { }

    public OrderExpression(string attributeName, OrderType orderType)
    {
        AttributeName = attributeName;
        OrderType = orderType;
    }

    public OrderExpression(string attributeName, OrderType orderType, string alias)
        : this(attributeName, orderType) => Alias = alias;

    public OrderExpression(string attributeName, OrderType orderType, string alias, string entityName)
        : this(attributeName, orderType, alias) => EntityName = entityName;

    public string AttributeName { get; set; }

    /// <summary>In a query that sums up: the alias of the column to sort by.</summary>
    public string Alias { get; set; }

    /// <summary>The alias of the linked table the column is in; null for the table of the order.</summary>
    public string EntityName { get; set; }

    public OrderType OrderType { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
