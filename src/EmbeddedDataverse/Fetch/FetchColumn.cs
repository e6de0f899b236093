using MatterportForDataverse.EmbeddedDataverse.Query;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Fetch;

/// <summary>An <c>attribute</c> of fetch XML: a column as it is, grouped, or aggregated.</summary>
internal sealed record FetchColumn(LinkEntity? Link, string Name, string? Alias) : ColumnReference(Link, Name, Alias)
{
    public AggregateFunction? Function { get; init; }

    public bool IsGrouped { get; init; }

    public DateGrouping? DateGrouping { get; init; }

    public bool Distinct { get; init; }
}
