using MatterportForDataverse.Playground.Properties;

namespace MatterportForDataverse.Playground.Results;

/// <summary>What the file brought.</summary>
internal sealed record ImportResult(string File, int Created, int Updated, int Unchanged, int Visits, IReadOnlyList<BadRow> BadRows);
