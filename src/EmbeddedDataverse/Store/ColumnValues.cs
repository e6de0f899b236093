namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>A column, by its place in a row, and the values of which a row has to have one.</summary>
internal sealed record ColumnValues(int Ordinal, IReadOnlyList<object> Values);
