using MatterportForDataverse.EmbeddedDataverse.Messages;
using MatterportForDataverse.EmbeddedDataverse.Query;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Fetch;

/// <summary>Reads fetch XML into a query; what it does not simulate it refuses by name.</summary>
internal sealed class FetchReader
{
    private readonly List<FetchColumn> columns = [];
    private readonly bool aggregate;

    private FetchReader(bool aggregate) => this.aggregate = aggregate;

    /// <summary>Reads a query.</summary>
    public static FetchQuery Read(string? text)
    {
        var fetch = FetchNode.Read(text);
        var entities = fetch.Children("entity").ToList();
        if (entities.Count != 1)
        {
            throw Fault.Invalid($"Fetch XML asks for one <entity>; there are {entities.Count}.");
        }

        var reader = new FetchReader(fetch.Flag("aggregate"));
        var query = reader.Query(fetch, entities[0]);
        var limit = fetch.Number("aggregatelimit") ?? FetchQuery.MostSummedUp;
        return new(query, reader.columns)
        {
            Aggregate = reader.aggregate,
            RawOrder = fetch.Flag("useraworderby"),
            AggregateLimit =
                limit <= FetchQuery.MostSummedUp
                    ? limit
                    : throw Fault.Invalid($"The aggregatelimit cannot exceed {FetchQuery.MostSummedUp}."),
        };
    }

    private QueryExpression Query(FetchNode fetch, FetchNode entity)
    {
        var query = new QueryExpression(entity.Need("name"))
        {
            TopCount = fetch.Number("top"),
            Distinct = fetch.Flag("distinct"),
            PageInfo = new PagingInfo
            {
                Count = fetch.Number("count") ?? 0,
                PageNumber = fetch.Number("page") ?? 0,
                PagingCookie = fetch.Text("paging-cookie"),
                ReturnTotalRecordCount = fetch.Flag("returntotalrecordcount"),
            },
        };

        // Without columns the platform gives all of them.
        query.ColumnSet.AllColumns = Columns(entity, null) || (!aggregate && !entity.Children("attribute").Any());
        Filters(entity, query.Criteria);
        query.Orders.AddRange(Orders(entity));
        query.LinkEntities.AddRange(Links(entity, query.EntityName, 0));
        return query;
    }

    private IEnumerable<LinkEntity> Links(FetchNode parent, string parentTable, int depth)
    {
        QueryPlanner.DemandFewLinks(depth);
        foreach (var node in parent.Children("link-entity"))
        {
            var link = new LinkEntity(parentTable, node.Need("name"), node.Need("to"), node.Need("from"), Join(node.Text("link-type")))
            {
                EntityAlias = node.Text("alias"),
            };
            link.Columns.AllColumns = Columns(node, link);
            Filters(node, link.LinkCriteria);
            link.Orders.AddRange(Orders(node));
            link.LinkEntities.AddRange(Links(node, link.LinkToEntityName, depth + 1));
            yield return link;
        }
    }

    private static JoinOperator Join(string? type) =>
        type switch
        {
            null or "inner" => JoinOperator.Inner,
            "outer" => JoinOperator.LeftOuter,
            _ => throw Fault.NotSimulated($"the link-type {type}"),
        };

    private bool Columns(FetchNode node, LinkEntity? link)
    {
        columns.AddRange(node.Children("attribute").Select(attribute => FetchColumnReader.Read(attribute, link, aggregate)));
        var all = node.Children("all-attributes").Any();
        return all && aggregate ? throw Fault.Invalid("A query that sums up names its columns; it has no <all-attributes>.") : all;
    }

    private static void Filters(FetchNode node, FilterExpression criteria) =>
        node.Children("filter").ToList().ForEach(filter => criteria.AddFilter(FetchFilterReader.Read(filter, 0)));

    private IEnumerable<OrderExpression> Orders(FetchNode node) =>
        node.Children("order")
            .Select(order =>
                aggregate switch
                {
                    true when order.Text("attribute") is not null || order.Text("entityname") is not null => throw Fault.Invalid(
                        "A query that sums up sorts by an alias, not by an attribute."
                    ),
                    true => new OrderExpression(null, Direction(order), order.Need("alias")),
                    _ when order.Text("alias") is not null => throw Fault.NotSimulated(
                        "sorting by an alias in fetch XML that does not sum up"
                    ),
                    _ => new OrderExpression(order.Need("attribute"), Direction(order), null, order.Text("entityname")),
                }
            );

    private static OrderType Direction(FetchNode order) => order.Flag("descending") ? OrderType.Descending : OrderType.Ascending;
}
