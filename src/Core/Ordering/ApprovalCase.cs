namespace MatterportForDataverse.Core.Ordering;

/// <summary>A decision that somebody is about to make, and all that it depends on.</summary>
public sealed record ApprovalCase
{
    /// <summary>The frozen request.</summary>
    public required FrozenRequest Request { get; init; }

    /// <summary>The hash of what the person saw.</summary>
    public required string Hash { get; init; }

    /// <summary>What was decided about the request so far.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>Who decides.</summary>
    public required Guid Person { get; init; }

    /// <summary>How much they may approve; null for nothing.</summary>
    public SpendingLimit? Limit { get; init; }

    /// <summary>The delegation by which they decide; null when they decide for themselves.</summary>
    public Delegation? Delegation { get; init; }

    /// <summary>When they decide (UTC).</summary>
    public required DateTime Now { get; init; }

    /// <summary>The decision, once it is made.</summary>
    /// <param name="isApproval">Whether they approve.</param>
    public Decision Decided(bool isApproval) => new(Person, Delegation?.Absent, isApproval, Hash);
}
