namespace MatterportForDataverse.Playground.Scenarios.Facts;

/// <summary>An edit of one side, and what the other side shows after.</summary>
internal sealed record EditFacts(string What, string Where, string? Before, string? After, string? OtherSide);
