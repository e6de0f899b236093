namespace MatterportForDataverse.EmbeddedMatterport.Faults;

/// <summary>What a script of faults may look at.</summary>
/// <param name="Number">1 for the first request since the last reset of the counters.</param>
/// <param name="Account">Whether it went to the Account API.</param>
/// <param name="IsMutation">Whether the document writes.</param>
/// <param name="OperationName">As the document names it; null when it does not.</param>
/// <param name="RootFields">The names of the fields asked for at the top.</param>
/// <param name="Document">The document's text.</param>
public sealed record SeenRequest(
    long Number,
    bool Account,
    bool IsMutation,
    string? OperationName,
    IReadOnlyList<string> RootFields,
    string Document
);
