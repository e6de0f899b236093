namespace MatterportForDataverse.Playground.Results;

/// <summary>An edit of one side, and what the other side shows after.</summary>
internal sealed record EditResult(string What, string Where, string? Before, string? After, string? OtherSide);
