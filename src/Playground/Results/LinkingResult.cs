namespace MatterportForDataverse.Playground.Results;

/// <summary>What was linked, and what is left to a person.</summary>
internal sealed record LinkingResult(
    int Already,
    IReadOnlyList<SuggestionResult> Linked,
    IReadOnlyList<SuggestionResult> Ambiguous,
    IReadOnlyList<SuggestionResult> Without,
    int VisitsWithModel,
    int Visits,
    SyncResult Sync
);
