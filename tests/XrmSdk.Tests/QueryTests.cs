using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.XrmSdk.Tests;

public sealed class QueryTests
{
    [Fact]
    public void A_new_query_asks_for_no_column_and_everything_else_unlimited()
    {
        var query = new QueryExpression("mpt_model");

        Assert.Equal((0, 0, false), (query.PageInfo.PageNumber, query.PageInfo.Count, query.PageInfo.ReturnTotalRecordCount));
        Assert.Null(query.PageInfo.PagingCookie);
        Assert.Null(query.TopCount);
        Assert.False(query.ColumnSet.AllColumns);
        Assert.Empty(query.ColumnSet.Columns);
        Assert.Equal(LogicalOperator.And, query.Criteria.FilterOperator);
        Assert.Empty(query.Criteria.Conditions);
        Assert.Empty(query.Orders);
        Assert.Empty(query.LinkEntities);
    }

    [Fact]
    public void Columns_are_named_or_all()
    {
        Assert.True(new ColumnSet(true).AllColumns);
        Assert.False(new ColumnSet(false).AllColumns);

        var columns = new ColumnSet("a", "b");
        columns.AddColumn("c");
        columns.AddColumns("d", "e");

        Assert.False(columns.AllColumns);
        Assert.Equal(["a", "b", "c", "d", "e"], columns.Columns);
    }

    [Fact]
    public void Orders_keep_their_sequence()
    {
        var query = new QueryExpression("mpt_model");
        query.AddOrder("mpt_label", OrderType.Descending);
        query.AddOrder("createdon", OrderType.Ascending);

        Assert.Equal(
            [("mpt_label", OrderType.Descending), ("createdon", OrderType.Ascending)],
            query.Orders.Select(o => (o.AttributeName, o.OrderType))
        );
    }

    [Fact]
    public void Filters_nest()
    {
        var filter = new FilterExpression(LogicalOperator.Or);
        filter.AddCondition("mpt_label", ConditionOperator.Equal, "Villa");
        filter.AddFilter(LogicalOperator.And).AddCondition("a", "mpt_status", ConditionOperator.In, 1, 2);
        filter.AddFilter(new FilterExpression());

        Assert.Equal("Villa", Assert.Single(Assert.Single(filter.Conditions).Values));
        var inner = Assert.Single(filter.Filters[0].Conditions);
        Assert.Equal(("a", "mpt_status", ConditionOperator.In), (inner.EntityName, inner.AttributeName, inner.Operator));
        Assert.Equal([1, 2], inner.Values);
        Assert.Equal(2, filter.Filters.Count);
    }

    [Fact]
    public void A_link_starts_at_the_table_it_is_added_to()
    {
        var query = new QueryExpression("mpt_order");

        var model = query.AddLink("mpt_model", "mpt_modelref", "mpt_modelid", JoinOperator.LeftOuter);
        var account = model.AddLink("account", "mpt_accountid", "accountid");

        Assert.Same(model, Assert.Single(query.LinkEntities));
        Assert.Same(account, Assert.Single(model.LinkEntities));
        Assert.Equal(("mpt_order", "mpt_model"), (model.LinkFromEntityName, model.LinkToEntityName));
        Assert.Equal(("mpt_modelref", "mpt_modelid"), (model.LinkFromAttributeName, model.LinkToAttributeName));
        Assert.Equal((JoinOperator.LeftOuter, JoinOperator.Inner), (model.JoinOperator, account.JoinOperator));
        Assert.Empty(model.Columns.Columns);
        Assert.Empty(model.LinkCriteria.Conditions);
    }

    [Fact]
    public void A_query_by_attribute_pairs_columns_with_values()
    {
        var query = new QueryByAttribute("mpt_model") { ColumnSet = new ColumnSet("mpt_label") };
        query.AddAttributeValue("mpt_status", 1);
        query.AddOrder("mpt_label", OrderType.Ascending);

        Assert.Equal("mpt_status", Assert.Single(query.Attributes));
        Assert.Equal(1, Assert.Single(query.Values));
        Assert.Equal("mpt_label", Assert.Single(query.Orders).AttributeName);
    }

    [Fact]
    public void A_fetch_carries_its_text() => Assert.Equal("<fetch/>", new FetchExpression("<fetch/>").Query);
}
