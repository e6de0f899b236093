using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>Reads a GET of many rows that brings OData query options.</summary>
internal static class ODataRequest
{
    public static RowsQuery Read(WebApiRequest request, TableMetadata table, EdmTypes types, FilterExpression? condition)
    {
        request.AllowOptions("$select", "$filter", "$top", "$orderby", "$count", "$expand", SkipToken.Option);
        var options = new ODataOptions(request, table, types);
        var selected = options.Select();
        var expanded = ExpandOption.Read(request, table, types);
        var token = SkipToken.Read(request);
        var query = new QueryExpression(table.Name)
        {
            ColumnSet = selected.Set,
            PageInfo = new PagingInfo
            {
                PageNumber = token?.Page ?? 1,
                PagingCookie = token?.Cookie,
                Count = request.Prefer.PageSize ?? 0,
                ReturnTotalRecordCount = options.Count(),
            },
        };
        query.Orders.AddRange(options.OrderBy());
        query.LinkEntities.AddRange(expanded.Select(one => one.Link(table)).OfType<LinkEntity>());
        options.AddFilterTo(query);
        if (condition is not null)
        {
            query.Criteria.AddFilter(condition);
        }

        // Published: with odata.maxpagesize $top is ignored.
        var top = request.Prefer.PageSize is null ? options.Top() : null;
        if (top is not null)
        {
            query.PageInfo.Count = top.Value;
        }

        return new(query, query.PageInfo.PageNumber)
        {
            HasNextLink = top is null,
            IncludesCount = query.PageInfo.ReturnTotalRecordCount,
            Selected = selected,
            Expanded = expanded,
        };
    }
}
