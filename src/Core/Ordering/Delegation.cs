namespace MatterportForDataverse.Core.Ordering;

/// <summary>Somebody approves for a person who is absent, within the limits of both.</summary>
/// <param name="Absent">Who is absent, and said so themselves.</param>
/// <param name="Delegate">Who approves for them.</param>
/// <param name="From">From when on (UTC).</param>
/// <param name="To">From when on no longer (UTC).</param>
/// <param name="Limit">How much the absent person may approve themselves; null for nothing.</param>
/// <param name="IsOnward">Whether the right of the absent person is itself one that was delegated to them.</param>
public sealed record Delegation(Guid Absent, Guid Delegate, DateTime From, DateTime To, SpendingLimit? Limit, bool IsOnward = false);
