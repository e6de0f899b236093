using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Fetch;

/// <summary>Reads an <c>attribute</c> of fetch XML.</summary>
internal static class FetchColumnReader
{
    public static FetchColumn Read(FetchElement node, LinkEntity? link, bool aggregate)
    {
        var column = new FetchColumn(link, node.Required("name"), node.Optional("alias"))
        {
            Function = node.Optional("aggregate") is { } name ? Function(name) : null,
            IsGrouped = node.Flag("groupby"),
            DateGrouping = node.Optional("dategrouping") is { } grouping ? Grouping(grouping) : null,
            Distinct = node.Flag("distinct"),
        };

        // The time zone of every user is UTC here, so that it makes no difference.
        _ = node.Flag("usertimezone");
        var aggregated = column.Function is not null || column.IsGrouped;
        if (aggregate ? column.Alias is null || column.Function is null != column.IsGrouped : aggregated || column.DateGrouping is not null)
        {
            throw OrganizationFault.Invalid(
                aggregate
                    ? $"In a query that sums up, the attribute {column.Name} needs an alias and either an aggregate or groupby."
                    : $"The attribute {column.Name} is grouped or summed up, but the fetch is not: set aggregate='true'."
            );
        }

        return (column.DateGrouping is null || column.IsGrouped) && (!column.Distinct || column.Function == AggregateFunction.CountColumn)
            ? column
            : throw OrganizationFault.Invalid(
                $"The attribute {column.Name} has {(column.Distinct ? "distinct without countcolumn" : "dategrouping without groupby")}."
            );
    }

    private static AggregateFunction Function(string name) =>
        name switch
        {
            "count" => AggregateFunction.Count,
            "countcolumn" => AggregateFunction.CountColumn,
            "sum" => AggregateFunction.Sum,
            "avg" => AggregateFunction.Avg,
            "min" => AggregateFunction.Min,
            "max" => AggregateFunction.Max,
            _ => throw OrganizationFault.NotSimulated($"the aggregate {name}"),
        };

    private static DateGrouping Grouping(string name) =>
        name switch
        {
            "day" => DateGrouping.Day,
            "week" => DateGrouping.Week,
            "month" => DateGrouping.Month,
            "quarter" => DateGrouping.Quarter,
            "year" => DateGrouping.Year,
            _ => throw OrganizationFault.NotSimulated($"the dategrouping {name}"),
        };
}
