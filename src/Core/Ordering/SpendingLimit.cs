namespace MatterportForDataverse.Core.Ordering;

/// <summary>How much a person may approve, and how much of it is used. Without one they may approve nothing.</summary>
/// <param name="Currency">The ISO code of the currency of all its amounts.</param>
/// <param name="PerOrder">The largest order, itself included.</param>
/// <param name="PerMonth">The most in the calendar month of the decision, itself included.</param>
/// <param name="Used">What they approved in that month already, for themselves and for others, and others for them.</param>
public sealed record SpendingLimit(string Currency, decimal PerOrder, decimal PerMonth, decimal Used);
