using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Query;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Fetch;

/// <summary>Reads fetch XML into a query; what it does not simulate it refuses by name.</summary>
internal sealed class FetchReader
{
    private readonly List<FetchColumn> _columns = [];
    private readonly bool _aggregate;

    private FetchReader(bool aggregate) => this._aggregate = aggregate;

    /// <summary>Reads a query.</summary>
    public static FetchQuery Read(string? text)
    {
        var fetch = FetchElement.Read(text);
        var entities = fetch.Children("entity").ToList();
        if (entities.Count != 1)
        {
            throw OrganizationFault.Invalid($"Fetch XML asks for one <entity>; there are {entities.Count}.");
        }

        var reader = new FetchReader(fetch.Flag("aggregate"));
        var query = reader.Query(fetch, entities[0]);
        var limit = fetch.Number("aggregatelimit") ?? FetchQuery.MaxAggregateLimit;
        return new(query, reader._columns)
        {
            IsAggregate = reader._aggregate,
            RawOrder = fetch.Flag("useraworderby"),
            AggregateLimit =
                limit <= FetchQuery.MaxAggregateLimit
                    ? limit
                    : throw OrganizationFault.Invalid($"The aggregatelimit cannot exceed {FetchQuery.MaxAggregateLimit}."),
        };
    }

    private QueryExpression Query(FetchElement fetch, FetchElement entity)
    {
        var query = new QueryExpression(entity.Required("name"))
        {
            TopCount = fetch.Number("top"),
            Distinct = fetch.Flag("distinct"),
            PageInfo = new PagingInfo
            {
                Count = fetch.Number("count") ?? 0,
                PageNumber = fetch.Number("page") ?? 0,
                PagingCookie = fetch.Optional("paging-cookie"),
                ReturnTotalRecordCount = fetch.Flag("returntotalrecordcount"),
            },
        };

        // Without columns the platform gives all of them.
        query.ColumnSet.AllColumns = Columns(entity, null) || (!_aggregate && !entity.Children("attribute").Any());
        Filters(entity, query.Criteria);
        query.Orders.AddRange(Orders(entity));
        query.LinkEntities.AddRange(Links(entity, query.EntityName, 0));
        return query;
    }

    private IEnumerable<LinkEntity> Links(FetchElement parent, string parentTable, int depth)
    {
        LinkPlanner.DemandLinkLimit(depth);
        foreach (var node in parent.Children("link-entity"))
        {
            var link = new LinkEntity(
                parentTable,
                node.Required("name"),
                node.Required("to"),
                node.Required("from"),
                Join(node.Optional("link-type"))
            )
            {
                EntityAlias = node.Optional("alias"),
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
            _ => throw OrganizationFault.NotSimulated($"the link-type {type}"),
        };

    private bool Columns(FetchElement node, LinkEntity? link)
    {
        _columns.AddRange(node.Children("attribute").Select(attribute => FetchColumnReader.Read(attribute, link, _aggregate)));
        var all = node.Children("all-attributes").Any();
        return all && _aggregate
            ? throw OrganizationFault.Invalid("A query that sums up names its columns; it has no <all-attributes>.")
            : all;
    }

    private static void Filters(FetchElement node, FilterExpression criteria) =>
        node.Children("filter").ToList().ForEach(filter => criteria.AddFilter(FetchFilterReader.Read(filter, 0)));

    private IEnumerable<OrderExpression> Orders(FetchElement node) =>
        node.Children("order")
            .Select(order =>
                _aggregate switch
                {
                    true when order.Optional("attribute") is not null || order.Optional("entityname") is not null =>
                        throw OrganizationFault.Invalid("A query that sums up sorts by an alias, not by an attribute."),
                    true => new OrderExpression(null, Direction(order), order.Required("alias")),
                    _ when order.Optional("alias") is not null => throw OrganizationFault.NotSimulated(
                        "sorting by an alias in fetch XML that does not sum up"
                    ),
                    _ => new OrderExpression(order.Required("attribute"), Direction(order), null, order.Optional("entityname")),
                }
            );

    private static OrderType Direction(FetchElement order) => order.Flag("descending") ? OrderType.Descending : OrderType.Ascending;
}
