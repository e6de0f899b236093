namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query for rows whose columns equal the given values.</summary>
public sealed class QueryByAttribute : QueryBase
{
    public QueryByAttribute() { }

    public QueryByAttribute(string entityName) => EntityName = entityName;

    public string EntityName { get; set; }

    public ColumnSet ColumnSet { get; set; }

    /// <summary>The columns to compare, in the order of <see cref="Values"/>.</summary>
    public DataCollection<string> Attributes => field ??= [];

    public DataCollection<object> Values => field ??= [];

    public DataCollection<OrderExpression> Orders => field ??= [];

    public PagingInfo PageInfo { get; set; }

    public int? TopCount { get; set; }

    public void AddAttributeValue(string attributeName, object value)
    {
        Attributes.Add(attributeName);
        Values.Add(value);
    }

    public void AddOrder(string attributeName, OrderType orderType) => Orders.Add(new OrderExpression(attributeName, orderType));
}
