namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>A snapshot handed to a step. No columns means all of them.</summary>
public sealed record ImageRegistration(string Alias, bool Before, bool After, IReadOnlyList<string> Columns);
