namespace MatterportForDataverse.Playground.Scenarios.Facts;

/// <summary>What was linked, and what is left to a person.</summary>
internal sealed record LinkingFacts(
    int Already,
    IReadOnlyList<SuggestionFacts> Linked,
    IReadOnlyList<SuggestionFacts> Ambiguous,
    IReadOnlyList<SuggestionFacts> Without,
    int VisitsWithModel,
    int Visits
);
