namespace MatterportForDataverse.Playground.Results;

/// <summary>One line of the setup check.</summary>
internal sealed record SetupCheckResult(string Check, string Outcome, string Code, string Found, string? Fix);
