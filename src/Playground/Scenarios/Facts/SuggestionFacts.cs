namespace MatterportForDataverse.Playground.Scenarios.Facts;

/// <summary>What was suggested for a property.</summary>
internal sealed record SuggestionFacts(string Reference, string Name, string Verdict, IReadOnlyList<CandidateFacts> Candidates);
