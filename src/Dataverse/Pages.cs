using System.Globalization;
using System.Xml.Linq;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Dataverse;

/// <summary>Queries in the SDK's terms, and where a page of theirs ended.</summary>
internal static class Pages
{
    public static QueryExpression ToExpression(RowQuery query)
    {
        var expression = new QueryExpression(query.Table)
        {
            ColumnSet = new ColumnSet(query.Columns.ToArray()),
            PageInfo = From(query.After, query.PageSize),
        };
        foreach (var condition in query.Where)
        {
            Add(expression.Criteria, condition);
        }

        if (query.OrderBy is { } column)
        {
            expression.AddOrder(column, query.Descending ? OrderType.Descending : OrderType.Ascending);
        }

        // Without a last, unique order two pages may overlap.
        expression.AddOrder(
            PrimaryKey.Of(query.Table),
            query.Descending && query.OrderBy is null ? OrderType.Descending : OrderType.Ascending
        );
        return expression;
    }

    /// <summary>The one row that the key names.</summary>
    public static QueryExpression ToExpression(RowKey key, IReadOnlyList<string> columns)
    {
        var expression = new QueryExpression(key.Table)
        {
            ColumnSet = columns.Count == 0 ? new ColumnSet(false) : new ColumnSet(columns.ToArray()),
            PageInfo = new PagingInfo { PageNumber = 1, Count = 1 },
        };
        var parts = key.Id is { } id ? new Dictionary<string, object> { [PrimaryKey.Of(key.Table)] = id } : key.Values;
        foreach (var part in parts)
        {
            expression.Criteria.AddCondition(part.Key, ConditionOperator.Equal, ColumnValues.ToCondition(part.Value));
        }

        return expression;
    }

    /// <summary>Page number and cookie as one text, or null after the last page.</summary>
    public static string? Next(PagingInfo page, EntityCollection found) =>
        found.MoreRecords ? (page.PageNumber + 1).ToString(CultureInfo.InvariantCulture) + "|" + found.PagingCookie : null;

    /// <summary>
    /// FetchXML with its paging. https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/page-results
    /// </summary>
    public static string ToFetchXml(string fetchXml, PagingInfo page)
    {
        var fetch = XElement.Parse(fetchXml);
        fetch.SetAttributeValue("count", page.Count);
        fetch.SetAttributeValue("page", page.PageNumber);
        fetch.SetAttributeValue("paging-cookie", page.PagingCookie);
        return fetch.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>The page after the one that ended there; the first for null.</summary>
    /// <exception cref="InvalidRequestException">No page ended there.</exception>
    public static PagingInfo From(string? after, int size)
    {
        if (after is null)
        {
            return new PagingInfo { PageNumber = 1, Count = size };
        }

        var parts = after.Split(['|'], 2);
        if (parts.Length < 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw new InvalidRequestException("After", "parameter.page");
        }

        return new PagingInfo
        {
            PageNumber = number,
            Count = size,
            PagingCookie = parts[1].Length == 0 ? null : parts[1],
        };
    }

    private static void Add(FilterExpression filter, RowCondition condition)
    {
        var values = condition.Values.Select(ColumnValues.ToCondition).ToArray();
        if (condition.Comparison == RowComparison.NotEqual)
        {
            // The platform's "not equal" leaves empty ones out; ours means them too.
            var either = filter.AddFilter(LogicalOperator.Or);
            either.AddCondition(condition.Column, ConditionOperator.NotEqual, values);
            either.AddCondition(condition.Column, ConditionOperator.Null);
            return;
        }

        if (condition.Comparison == RowComparison.AnyOf)
        {
            var any = filter.AddFilter(LogicalOperator.Or);
            foreach (var part in condition.Parts)
            {
                Add(any, part);
            }

            return;
        }

        if (condition.Comparison == RowComparison.Contains)
        {
            filter.AddCondition(condition.Column, ConditionOperator.Like, $"%{values[0]}%");
            return;
        }

        filter.AddCondition(condition.Column, Operator(condition.Comparison), values);
    }

    private static ConditionOperator Operator(RowComparison comparison) =>
        comparison switch
        {
            RowComparison.Equal => ConditionOperator.Equal,
            RowComparison.In => ConditionOperator.In,
            RowComparison.AtMost => ConditionOperator.LessEqual,
            RowComparison.AtLeast => ConditionOperator.GreaterEqual,
            RowComparison.Empty => ConditionOperator.Null,
            RowComparison.Filled => ConditionOperator.NotNull,
            _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
        };
}
