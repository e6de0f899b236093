namespace MatterportForDataverse.EmbeddedDataverse.Fetch;

/// <summary>The part of a date that rows are grouped by.</summary>
internal enum DateGrouping
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}
