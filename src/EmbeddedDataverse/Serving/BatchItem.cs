namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>An item of a batch: one request, or a change set of several that count together or not at all.</summary>
internal sealed record BatchItem(bool IsChangeSet, IReadOnlyList<BatchPart> Parts);
