namespace MatterportForDataverse.Schema;

/// <summary>A column of a table, with the type of its values. Written by eng/schema.cs from the solution package.</summary>
/// <param name="Name">The logical name.</param>
/// <param name="MaxLength">Characters a text column holds; null for other types.</param>
public sealed record Column<T>(string Name, int? MaxLength = null);
