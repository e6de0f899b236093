namespace MatterportForDataverse.Playground.Scenarios.Facts;

/// <summary>What the file brought.</summary>
internal sealed record ImportFacts(string File, int Created, int Updated, int Unchanged, int Visits, IReadOnlyList<BadRow> BadRows);
