namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>A row as the store keeps it: a value a column, in the table's order. Never changed once made.</summary>
internal sealed record StoredRow(Guid Id, long Version, object?[] Values);
