namespace MatterportForDataverse.Core.Rows;

/// <summary>What became of one row of <see cref="IRows.UpsertMany"/>.</summary>
/// <param name="Id">The row's id; empty when it was not written.</param>
/// <param name="Result">What happened.</param>
/// <param name="Error">Why it was not written, in a sentence; null otherwise.</param>
public sealed record RowOutcome(Guid Id, RowResult Result, string? Error = null)
{
    /// <summary>True when the row now holds the values.</summary>
    public bool IsWritten => Result is RowResult.Created or RowResult.Updated;
}

/// <summary>What happened to a row that was to be written.</summary>
public enum RowResult
{
    /// <summary>There was no such row; there is one now.</summary>
    Created,

    /// <summary>The row holds the new values.</summary>
    Updated,

    /// <summary>Not written: somebody else wrote, or created, the row since it was looked for. Read it again.</summary>
    Changed,

    /// <summary>Not written, for the reason given.</summary>
    Failed,
}
