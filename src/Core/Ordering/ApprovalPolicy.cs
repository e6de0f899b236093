using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>From when on one approval is not enough.</summary>
/// <param name="Currency">The ISO code of the threshold's currency.</param>
/// <param name="SecondFrom">The amount from which on a second person approves, itself included; null when none does.</param>
public sealed record ApprovalPolicy(string Currency, decimal? SecondFrom);

/// <summary>Another order of the last days, which counts for the threshold, so that a large order is not split into small ones.</summary>
/// <param name="OrderId">The ID of its row.</param>
/// <param name="RequesterId">Who asked for it.</param>
/// <param name="AccountId">The account.</param>
/// <param name="SubjectKey">What it is about.</param>
/// <param name="RequestedOn">When they asked (UTC).</param>
/// <param name="State">Its state: what costs nothing does not count.</param>
/// <param name="Currency">The ISO code of its currency.</param>
/// <param name="Amount">Its amount, net of tax.</param>
public sealed record RecentOrder(
    Guid OrderId,
    Guid RequesterId,
    Guid AccountId,
    string SubjectKey,
    DateTime RequestedOn,
    OrderState State,
    string Currency,
    decimal Amount
);
