namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query built of objects.</summary>
public sealed class QueryExpression : QueryBase
{
    public QueryExpression() { }

    public QueryExpression(string entityName) => EntityName = entityName;

    public string EntityName { get; set; }

    public ColumnSet ColumnSet
    {
        get => field ??= new();
        set;
    }

    public FilterExpression Criteria
    {
        get => field ??= new();
        set;
    }

    public DataCollection<OrderExpression> Orders => field ??= [];

    public DataCollection<LinkEntity> LinkEntities => field ??= [];

    public PagingInfo PageInfo
    {
        get => field ??= new();
        set;
    }

    /// <summary>How many rows at most; cannot be combined with paging.</summary>
    public int? TopCount { get; set; }

    public bool Distinct { get; set; }

    public bool NoLock { get; set; }

    public void AddOrder(string attributeName, OrderType orderType) => Orders.Add(new OrderExpression(attributeName, orderType));

    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName) =>
        AddLink(linkToEntityName, linkFromAttributeName, linkToAttributeName, JoinOperator.Inner);

    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName, JoinOperator joinOperator)
    {
        var link = new LinkEntity(EntityName, linkToEntityName, linkFromAttributeName, linkToAttributeName, joinOperator);
        LinkEntities.Add(link);
        return link;
    }
}
