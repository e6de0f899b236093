namespace MatterportForDataverse.Preview.App;

/// <summary>A chart of a table's rows.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Table">The table.</param>
/// <param name="Title">What stands above it.</param>
/// <param name="Description">What it shows, in a sentence.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Fetch">The query with groups and sums; the view's conditions are added to it.</param>
/// <param name="Category">The group, as the answer calls it, and its column.</param>
/// <param name="Measure">The figure, as the answer calls it, and what it is.</param>
internal sealed record Chart(
    string Id,
    string Table,
    string Title,
    string? Description,
    ChartKind Kind,
    string Fetch,
    ChartCategory Category,
    ChartMeasure Measure
);

/// <summary>What rows are grouped by.</summary>
internal sealed record ChartCategory(string Alias, string Column, string Label, string? DateGrouping);

/// <summary>What is counted or summed.</summary>
internal sealed record ChartMeasure(string Alias, string Aggregate, string Label);

/// <summary>How a chart is drawn, as <c>ChartType</c> says it.</summary>
internal enum ChartKind
{
    /// <summary>Standing bars.</summary>
    Column,

    /// <summary>Lying bars.</summary>
    Bar,

    /// <summary>Slices of a disc.</summary>
    Pie,

    /// <summary>Slices of a ring.</summary>
    Doughnut,
}
