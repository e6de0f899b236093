namespace MatterportForDataverse.Core.Ordering;

/// <summary>What somebody decided about a request.</summary>
/// <param name="Person">Who decided.</param>
/// <param name="OnBehalfOf">For whom they did; null when for themselves.</param>
/// <param name="IsApproval">Whether they approved; otherwise they rejected.</param>
/// <param name="Hash">The hash of what they saw.</param>
public sealed record Decision(Guid Person, Guid? OnBehalfOf, bool IsApproval, string Hash)
{
    /// <summary>Everybody whose approval it is.</summary>
    internal IEnumerable<Guid> People => OnBehalfOf is { } absent ? [Person, absent] : [Person];
}
