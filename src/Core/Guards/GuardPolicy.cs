using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Guards;

/// <summary>
/// A policy of orders, with its prices, limits and budgets, is edited while it is a draft, and by nobody afterwards. Whoever edits the
/// draft is noted, since they cannot confirm it.
/// </summary>
/// <param name="system">The rows as the system.</param>
/// <param name="editors">Who writes: the user and who began the call.</param>
public sealed class GuardPolicy(IRows system, IReadOnlyList<Guid> editors)
{
    private static readonly string[] OwnColumns =
    [
        PolicyTable.ConfirmedBy.Name,
        PolicyTable.ConfirmedOn.Name,
        PolicyTable.EffectiveOn.Name,
        PolicyTable.Hash.Name,
        PolicyTable.Editors.Name,
    ];

    /// <summary>Checks a write of a policy, or of a row of one.</summary>
    /// <param name="write">The write.</param>
    /// <param name="before">The row as it was; null when it is new.</param>
    /// <returns>The editors to write to the policy with it; null for none.</returns>
    /// <exception cref="GuardException">The policy is confirmed, or a value makes no sense.</exception>
    public string? Check(GuardedWrite write, Row? before)
    {
        if (write.IsAllowed)
        {
            return null;
        }

        if (write.Row.Table == PolicyTable.Table)
        {
            return OfPolicy(write, before);
        }

        OfChild(write, before);
        return null;
    }

    /// <summary>Checks after the operation what was written, since a step of a later rank may have changed it.</summary>
    /// <exception cref="GuardException">The policy is confirmed, or a value makes no sense.</exception>
    public void CheckAgain(GuardedWrite write, Row? before)
    {
        var others = new Row(write.Row.Table) { Id = write.Row.Id };
        // The editors are ours: the step before the operation added them.
        foreach (var pair in write.Row.Values.Where(pair => pair.Key != PolicyTable.Editors.Name))
        {
            others.SetRaw(pair.Key, pair.Value);
        }

        Check(write with { Row = others }, before);
    }

    /// <summary>Notes on a draft who edited one of its rows.</summary>
    /// <exception cref="RowChangedException">Somebody else edits the draft at this moment.</exception>
    public void Note(GuardedWrite write, Row? before)
    {
        if (write.IsAllowed || write.Row.Table == PolicyTable.Table)
        {
            return;
        }

        foreach (var policy in PoliciesOf(write, before))
        {
            var text = PolicyEditors.With(policy, editors);
            if (text != policy.Get(PolicyTable.Editors))
            {
                system.Update(new Row(PolicyTable.Table) { Id = policy.Id, Version = policy.Version }.Set(PolicyTable.Editors, text));
            }
        }
    }

    private string? OfPolicy(GuardedWrite write, Row? before)
    {
        if (before?.Get(PolicyTable.State) == PolicyState.Confirmed)
        {
            throw Confirmed();
        }

        var isOwn =
            write.Row.Values.Any(pair => OwnColumns.Contains(pair.Key) && pair.Value is not null)
            || (write.Row.Has(PolicyTable.State.Name) && write.Row.Get(PolicyTable.State) is not (null or PolicyState.Draft));
        if (isOwn)
        {
            throw new GuardException(Phrase.Of("guard.policy-own"), ErrorKind.Forbidden);
        }

        RequireCurrency(write.Row.Get(PolicyTable.CurrencyCode), PolicyTable.CurrencyCode);
        return write.Kind == GuardedAct.Delete ? null : PolicyEditors.With(before ?? new Row(PolicyTable.Table), editors);
    }

    private void OfChild(GuardedWrite write, Row? before)
    {
        if (PoliciesOf(write, before).Any(policy => policy.Get(PolicyTable.State) == PolicyState.Confirmed))
        {
            throw Confirmed();
        }

        if (write.Kind != GuardedAct.Delete)
        {
            Values((before ?? new Row(write.Row.Table)).After(write.Row.Values));
        }
    }

    private Row[] PoliciesOf(GuardedWrite write, Row? before) =>
        new[] { before, write.Row }
            .Select(row => row?[PolicyColumn.Name] as RowReference)
            .OfType<RowReference>()
            .Distinct()
            .Select(policy => system.Find(RowKey.Of(policy), [PolicyTable.State.Name, PolicyTable.Editors.Name]))
            .OfType<Row>()
            .ToArray();

    // The same name in all three tables.
    private static Column<RowReference> PolicyColumn => PriceBookItemTable.PolicyId;

    private static void Values(Row row)
    {
        RequireCurrency((string?)row[PriceBookItemTable.CurrencyCode.Name], PriceBookItemTable.CurrencyCode);
        if (row.Table == PriceBookItemTable.Table)
        {
            RequireOrder(row[PriceBookItemTable.From.Name] as decimal?, row[PriceBookItemTable.To.Name] as decimal?);
            RequireOrder(row[PriceBookItemTable.ValidFrom.Name] as DateTime?, row[PriceBookItemTable.ValidTo.Name] as DateTime?);
        }

        if (row.Table == SpendingLimitTable.Table)
        {
            RequireOne(row.Get(SpendingLimitTable.UserId), row.Get(SpendingLimitTable.SecurityRoleId));
        }
    }

    private static void RequireCurrency(string? code, Column<string> column)
    {
        if (code is not null && !Currency.IsKnown(code))
        {
            throw new GuardException(Phrase.Of("guard.currency").With("currency", code).With("column", column.Name), ErrorKind.Invalid);
        }
    }

    private static void RequireOrder<T>(T? from, T? to)
        where T : struct, IComparable<T>
    {
        if (from is { } first && to is { } end && first.CompareTo(end) >= 0)
        {
            throw new GuardException(Phrase.Of("guard.price-range"), ErrorKind.Invalid);
        }
    }

    private static void RequireOne(RowReference? user, string? role)
    {
        var isRole = !string.IsNullOrWhiteSpace(role);
        if (user is null != isRole || (isRole && !Guid.TryParse(role, out _)))
        {
            throw new GuardException(Phrase.Of("guard.limit-person"), ErrorKind.Invalid);
        }
    }

    private static GuardException Confirmed() => new(Phrase.Of("guard.policy-confirmed"), ErrorKind.Forbidden);
}
