namespace MatterportForDataverse.Playground.Results;

/// <summary>How a run went, and what it took.</summary>
internal sealed record SyncResult(
    string Status,
    int Read,
    int Created,
    int Updated,
    int Unchanged,
    int Sent,
    int Conflicts,
    int Failed,
    string? Outcome,
    long MatterportRequests,
    long DataverseRequests,
    double Seconds
);
