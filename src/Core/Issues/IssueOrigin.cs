using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Issues;

/// <summary>Where an issue comes from.</summary>
/// <param name="Account">The account.</param>
/// <param name="Run">The run that noticed; null when it was no run.</param>
public sealed record IssueOrigin(RowReference Account, RowReference? Run);
