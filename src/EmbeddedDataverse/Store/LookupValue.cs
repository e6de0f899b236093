namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>A row of a table, as lookups hold it.</summary>
internal sealed record LookupValue(string Table, Guid Id);
