namespace MatterportForDataverse.Playground.Scenarios;

/// <summary>One line of the setup check.</summary>
internal sealed record CheckFacts(string Check, string Outcome, string Found, string? Fix);
