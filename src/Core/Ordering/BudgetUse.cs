using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>What of a budget is taken, counted from the orders themselves.</summary>
/// <param name="Amount">The budget.</param>
/// <param name="Currency">Its currency.</param>
/// <param name="Span">The time that it is for.</param>
/// <param name="Reserved">What is requested or approved.</param>
/// <param name="Spent">What was bought.</param>
/// <param name="Unknown">What may have been bought.</param>
public sealed record BudgetUse(decimal Amount, string Currency, BudgetSpan Span, decimal Reserved, decimal Spent, decimal Unknown)
{
    /// <summary>What is left.</summary>
    public decimal Left => Amount - Reserved - Spent - Unknown;

    /// <summary>Counts.</summary>
    /// <param name="system">The rows as the system.</param>
    /// <param name="account">The account.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="currency">The currency of the order.</param>
    /// <param name="now">The time of the request, UTC.</param>
    /// <exception cref="OrderException">The policy has no budget in that currency.</exception>
    public static BudgetUse Of(IRows system, OrderAccount account, Policy policy, string currency, DateTime now)
    {
        var budget =
            policy.Budgets.FirstOrDefault(row => row.Get(BudgetTable.CurrencyCode) == currency)
            ?? throw new OrderException(Phrase.Of("order.no-budget").With("currency", currency), ErrorKind.Conflict);
        var span = BudgetSpan.Containing(now, budget.Get(BudgetTable.Period) ?? BudgetPeriod.Month, account.Zone);
        var lines = LinesOf(system, account, currency, span);
        return new BudgetUse(
            budget.Get(BudgetTable.Amount) ?? 0,
            currency,
            span,
            Sum(lines, BudgetShare.Reserved),
            Sum(lines, BudgetShare.Spent),
            Sum(lines, BudgetShare.Unknown)
        );
    }

    private static decimal Sum(IEnumerable<Row> lines, BudgetShare share) =>
        lines
            .Where(line => ShareOf(line) == share)
            .Sum(line => line.Get(OrderLineTable.ChargedAmount) ?? line.Get(OrderLineTable.Amount) ?? 0);

    // What was charged is spent, whatever anybody thought before the invoice came.
    private static BudgetShare ShareOf(Row line) =>
        line.Get(OrderLineTable.ChargedAmount) is not null
            ? BudgetShare.Spent
            : OrderStates.ShareOf(line.Get(OrderLineTable.State) ?? OrderState.Requested);

    private static Row[] LinesOf(IRows system, OrderAccount account, string currency, BudgetSpan span)
    {
        var orders = system.All(
            new RowQuery(OrderTable.Table, [OrderTable.Number.Name])
            {
                Where =
                [
                    RowCondition.Equal(OrderTable.AccountKey, account.Reference.ToString()),
                    RowCondition.Equal(OrderTable.Mode, account.Mode),
                    RowCondition.Equal(OrderTable.CurrencyCode, currency),
                    RowCondition.AtLeast(OrderTable.RequestedOn, span.Start),
                    RowCondition.AtMost(OrderTable.RequestedOn, span.End.AddSeconds(-1)),
                ],
            }
        );
        var keys = orders.Select(order => (object)order.Reference.ToString()).ToArray();
        return keys.Length == 0
            ? []
            : system.AllIn(
                OrderLineTable.Table,
                OrderLineTable.OrderKey.Name,
                keys,
                OrderLineTable.State.Name,
                OrderLineTable.Amount.Name,
                OrderLineTable.ChargedAmount.Name
            );
    }
}
