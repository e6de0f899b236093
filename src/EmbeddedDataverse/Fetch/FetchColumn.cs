using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Fetch;

/// <summary>A column that fetch XML asks for: of the table or of a link, under its own name or an alias, as it is, grouped, or summed up.</summary>
internal sealed record FetchColumn(LinkEntity? Link, string Name, string? Alias)
{
    public AggregateFunction? Function { get; init; }

    public bool IsGrouped { get; init; }

    public DateGrouping? DateGrouping { get; init; }

    public bool Distinct { get; init; }
}
