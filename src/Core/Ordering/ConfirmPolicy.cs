using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>A second person confirms a draft of a policy, which freezes it.</summary>
/// <param name="call">Who calls.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class ConfirmPolicy(CallerIdentities call, IRows system, Func<DateTime> now)
{
    /// <summary>Confirms: in force from the next midnight of the account on.</summary>
    /// <exception cref="CallerException">It is nobody who may decide.</exception>
    /// <exception cref="RowNotFoundException">There is no such policy.</exception>
    /// <exception cref="OrderException">The caller edited the draft, it is no draft, or something in it makes no sense.</exception>
    public ConfirmPolicyMessage.Response Handle(ConfirmPolicyMessage.Request request)
    {
        var person = PersonalDecision.Of(call, system);
        var policy = Policies.Load(system, request.PolicyId);
        if (policy.Row.Get(PolicyTable.State) == PolicyState.Confirmed)
        {
            throw new OrderException(Phrase.Of("policy.confirmed"), ErrorKind.Conflict);
        }

        if (PolicyEditors.Of(policy.Row).Contains(person))
        {
            throw new OrderException(Phrase.Of("policy.own-draft"), ErrorKind.Forbidden);
        }

        RequireWhole(policy);
        var effective = NextDay(policy);
        system.Update(
            new Row(PolicyTable.Table) { Id = policy.Id, Version = policy.Row.Version }
                .Set(PolicyTable.State, PolicyState.Confirmed)
                .Set(PolicyTable.ConfirmedBy, new RowReference("systemuser", person))
                .Set(PolicyTable.ConfirmedOn, now())
                .Set(PolicyTable.EffectiveOn, effective)
                .Set(PolicyTable.Hash, Policies.HashOf(policy))
        );
        return new ConfirmPolicyMessage.Response { EffectiveOn = effective };
    }

    private DateTime NextDay(Policy policy)
    {
        var zone = OrderAccount.Load(system, policy.Row.Get(PolicyTable.AccountId)!.Id).Zone;
        return LocalDay.After(now(), zone);
    }

    private static void RequireWhole(Policy policy)
    {
        var currencies = new[] { policy.Currency }
            .Concat(policy.Prices.Select(row => row.Get(PriceBookItemTable.CurrencyCode)))
            .Concat(policy.Limits.Select(row => row.Get(SpendingLimitTable.CurrencyCode)))
            .Concat(policy.Budgets.Select(row => row.Get(BudgetTable.CurrencyCode)));
        foreach (var currency in currencies)
        {
            Currency.MinorUnits(currency);
        }

        var twice = policy.Budgets.GroupBy(row => row.Get(BudgetTable.CurrencyCode)).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new OrderException(Phrase.Of("policy.two-budgets").With("currency", twice.Key), ErrorKind.Invalid);
        }

        var prices = new[] { (policy.Prices.Count, "price"), (policy.Limits.Count, "limit"), (policy.Budgets.Count, "budget") };
        if (prices.Any(part => part.Count == 0))
        {
            throw new OrderException(Phrase.Of("policy.incomplete"), ErrorKind.Invalid);
        }
    }
}
