using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Fetch;

/// <summary>A column of an aggregate query: a group, or a function over the rows of a group.</summary>
internal sealed record AggregateColumn(OutputColumn Output, AggregateFunction? Function, DateGrouping? Grouping, bool Distinct)
{
    public bool IsGrouped => Function is null;

    /// <summary>Whether its values are numbers of rows, or parts of dates, and not values of the column.</summary>
    public bool IsNumber => Grouping is not null || Function is AggregateFunction.Count or AggregateFunction.CountColumn;

    /// <summary>Refuses what the column's type does not allow.</summary>
    public void Validate()
    {
        var (column, type) = (Output.Column, Output.Column.Type);
        var number =
            type
            is ColumnType.WholeNumber
                or ColumnType.BigInteger
                or ColumnType.DecimalNumber
                or ColumnType.FloatingNumber
                or ColumnType.Money;
        var fits = Function switch
        {
            AggregateFunction.Count => true,
            AggregateFunction.CountColumn => type is not ColumnType.File,
            AggregateFunction.Sum or AggregateFunction.Avg => number,
            AggregateFunction.Min or AggregateFunction.Max => number || type == ColumnType.DateTime,
            _ => Grouping is not null == (type == ColumnType.DateTime)
                && type is not (ColumnType.Memo or ColumnType.Choices or ColumnType.File),
        };
        if (!fits)
        {
            var what = Function?.ToString() ?? (Grouping is null ? "grouping" : $"grouping by {Grouping}");
            throw OrganizationFault.NotSimulated(
                $"{what} of {column.Name}, a column of type {type}{(type == ColumnType.DateTime && IsGrouped ? ": set dategrouping" : "")}"
            );
        }
    }

    /// <summary>The value that a row is grouped by.</summary>
    public object? GroupKey(JoinedRow row) =>
        Output.Value(row) is DateTime time && Grouping is { } part ? PartOf(time, part) : Output.Value(row);

    /// <summary>The one value of a group of rows.</summary>
    public object? ValueOf(IReadOnlyList<JoinedRow> rows)
    {
        if (Function is AggregateFunction.Count)
        {
            return rows.Count;
        }

        if (IsGrouped)
        {
            return GroupKey(rows[0]);
        }

        var values = rows.Select(Output.Value).Where(value => value is not null).Select(value => value!);
        return Function == AggregateFunction.CountColumn
            ? (Distinct ? values.DistinctBy(RowJoiner.MatchText) : values).Count()
            : Aggregation.Compute(Function!.Value, Output.Column, [.. values]);
    }

    // Weeks as in the published example: they begin on Sunday, and the first is that of January 1st (25 March 2023 is in week 12, 27 August
    // in week 35).
    private static int PartOf(DateTime time, DateGrouping part) =>
        part switch
        {
            DateGrouping.Day => time.Day,
            DateGrouping.Week => ((time.DayOfYear - 1 + (int)new DateTime(time.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc).DayOfWeek) / 7) + 1,
            DateGrouping.Month => time.Month,
            DateGrouping.Quarter => ((time.Month - 1) / 3) + 1,
            _ => time.Year,
        };
}
