namespace MatterportForDataverse.EmbeddedMatterport.Faults;

/// <summary>What a script of faults may look at.</summary>
/// <param name="Number">1 for the first request since the last reset of the counters.</param>
/// <param name="IsMutation">Whether the document writes.</param>
/// <param name="RootFields">The names of the fields asked for at the top.</param>
public sealed record RequestSummary(long Number, bool IsMutation, IReadOnlyList<string> RootFields);
