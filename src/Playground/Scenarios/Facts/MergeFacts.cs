namespace MatterportForDataverse.Playground.Scenarios.Facts;

/// <summary>What people edited, and what became of it.</summary>
internal sealed record MergeFacts(EditFacts Address, EditFacts Name, ConflictFacts Conflict, VisitFacts? Visit, SyncFacts Sync);
