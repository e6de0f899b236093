namespace MatterportForDataverse.Playground.Results;

/// <summary>What people edited, and what became of it.</summary>
internal sealed record ConcurrentEditsResult(
    EditResult Address,
    EditResult Name,
    ConflictResult Conflict,
    SiteVisitResult? Visit,
    SyncResult Sync
);
