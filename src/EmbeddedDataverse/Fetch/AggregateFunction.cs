namespace MatterportForDataverse.EmbeddedDataverse.Fetch;

/// <summary>How the values of many rows become one.</summary>
internal enum AggregateFunction
{
    Count,
    CountColumn,
    Sum,
    Avg,
    Min,
    Max,
}
