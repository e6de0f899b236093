using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>A column that a query names by itself: of its table, or of a link; under its own name, or an alias.</summary>
internal record ColumnReference(LinkEntity? Link, string Name, string? Alias);
