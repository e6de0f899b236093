using MatterportForDataverse.EmbeddedDataverse.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Fetch;

/// <summary>Reads an <c>attribute</c> of fetch XML.</summary>
internal static class FetchColumnReader
{
    public static FetchColumn Read(FetchNode node, LinkEntity? link, bool aggregate)
    {
        var column = new FetchColumn(link, node.Need("name"), node.Text("alias"))
        {
            Function = node.Text("aggregate") is { } name ? Function(name) : null,
            Grouped = node.Flag("groupby"),
            Part = node.Text("dategrouping") is { } part ? Part(part) : null,
            Distinct = node.Flag("distinct"),
        };

        // The time zone of every user is UTC here, so that it makes no difference.
        _ = node.Flag("usertimezone");
        var summedUp = column.Function is not null || column.Grouped;
        if (aggregate ? column.Alias is null || column.Function is null != column.Grouped : summedUp || column.Part is not null)
        {
            throw Fault.Invalid(
                aggregate
                    ? $"In a query that sums up, the attribute {column.Name} needs an alias and either an aggregate or groupby."
                    : $"The attribute {column.Name} is grouped or summed up, but the fetch is not: set aggregate='true'."
            );
        }

        return (column.Part is null || column.Grouped) && (!column.Distinct || column.Function == AggregateFunction.CountColumn)
            ? column
            : throw Fault.Invalid(
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
            _ => throw Fault.NotSimulated($"the aggregate {name}"),
        };

    private static DatePart Part(string name) =>
        name switch
        {
            "day" => DatePart.Day,
            "week" => DatePart.Week,
            "month" => DatePart.Month,
            "quarter" => DatePart.Quarter,
            "year" => DatePart.Year,
            _ => throw Fault.NotSimulated($"the dategrouping {name}"),
        };
}
