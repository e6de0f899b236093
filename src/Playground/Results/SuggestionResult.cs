namespace MatterportForDataverse.Playground.Results;

/// <summary>What was suggested for a property.</summary>
internal sealed record SuggestionResult(string Reference, string Name, string Verdict, IReadOnlyList<ModelCandidate> Candidates);
