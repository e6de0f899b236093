using System.Globalization;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Query;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>Reads the OData options of a GET of many rows.</summary>
internal static class ODataRequest
{
    public static RowsQuery Read(WebApiRequest request, TableMetadata table, EdmTypes tables)
    {
        request.Allow("$select", "$filter", "$top", "$orderby", "$count", SkipToken.Option);
        var selected = SelectedColumns.Of(request, table);
        var token = SkipToken.Read(request);
        var query = new QueryExpression(table.Name)
        {
            ColumnSet = selected.Set,
            PageInfo = new PagingInfo
            {
                PageNumber = token?.Page ?? 1,
                PagingCookie = token?.Cookie,
                Count = request.Prefer.PageSize ?? 0,
                ReturnTotalRecordCount = request.Flag("$count"),
            },
        };
        query.Orders.AddRange(Orders(request, table));
        if (request.Query.TryGetValue("$filter", out var filter))
        {
            query.Criteria = new ODataFilter(tables, table).Read(filter.ToString());
        }

        // Published: with odata.maxpagesize $top is ignored.
        var top = request.Prefer.PageSize is null ? Top(request) : null;
        if (top is not null)
        {
            query.PageInfo.Count = top.Value;
        }

        return new(query, query.PageInfo.PageNumber)
        {
            HasNextLink = top is null,
            IncludesCount = query.PageInfo.ReturnTotalRecordCount,
            Columns = selected.Columns,
            ColumnNames = selected.Names,
        };
    }

    private static int? Top(WebApiRequest request) =>
        !request.Query.TryGetValue("$top", out var text) ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top > 0 ? top
        : throw OrganizationFault.Of(
            PlatformErrorCodes.BadPayload,
            $"Invalid value '{text}' for $top query option found. The $top query option requires a positive integer value."
        );

    private static IEnumerable<OrderExpression> Orders(WebApiRequest request, TableMetadata table) =>
        request.Query.TryGetValue("$orderby", out var text)
            ? text.ToString().Split(',', StringSplitOptions.TrimEntries).Select(one => Order(one, table))
            : [];

    private static OrderExpression Order(string text, TableMetadata table) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [var name] => new(SelectedColumns.Find(table, name).Name, OrderType.Ascending),
            [var name, "asc"] => new(SelectedColumns.Find(table, name).Name, OrderType.Ascending),
            [var name, "desc"] => new(SelectedColumns.Find(table, name).Name, OrderType.Descending),
            _ => throw OrganizationFault.Of(
                PlatformErrorCodes.BadPayload,
                $"'{text}' is no order: name a column, and asc or desc after it."
            ),
        };
}
