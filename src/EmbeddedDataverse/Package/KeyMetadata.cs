namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>An alternate key: columns that together name one row. A row with one of them empty is not held to it.</summary>
public sealed record KeyMetadata(string Name, IReadOnlyList<string> Columns);
