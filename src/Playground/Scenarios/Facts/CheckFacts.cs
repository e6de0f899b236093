namespace MatterportForDataverse.Playground.Scenarios.Facts;

/// <summary>One line of the setup check.</summary>
internal sealed record CheckFacts(string Check, string Outcome, string Found, string? Fix);
