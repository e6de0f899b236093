using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>Reads policies, and proves that a confirmed one is still what was confirmed.</summary>
public static class Policies
{
    private static readonly string[] Columns =
    [
        PolicyTable.Name.Name,
        PolicyTable.AccountId.Name,
        PolicyTable.State.Name,
        PolicyTable.CurrencyCode.Name,
        PolicyTable.SecondApproverFrom.Name,
        PolicyTable.RequestsPerDay.Name,
        PolicyTable.ExpiresAfter.Name,
        PolicyTable.UndoMinutes.Name,
        PolicyTable.Tolerance.Name,
        PolicyTable.AllowDeletion.Name,
        PolicyTable.ExposureHours.Name,
        PolicyTable.EffectiveOn.Name,
        PolicyTable.ConfirmedBy.Name,
        PolicyTable.Hash.Name,
        PolicyTable.Editors.Name,
        PolicyTable.StateCode.Name,
    ];

    // What a confirmation is about; a column that is not here can change afterwards without anybody noticing.
    private static readonly string[] Hashed =
    [
        PolicyTable.AccountId.Name,
        PolicyTable.CurrencyCode.Name,
        PolicyTable.SecondApproverFrom.Name,
        PolicyTable.RequestsPerDay.Name,
        PolicyTable.ExpiresAfter.Name,
        PolicyTable.UndoMinutes.Name,
        PolicyTable.Tolerance.Name,
        PolicyTable.AllowDeletion.Name,
        PolicyTable.ExposureHours.Name,
    ];

    private static readonly string[] PriceColumns =
    [
        PriceBookItemTable.Act.Name,
        PriceBookItemTable.BundleId.Name,
        PriceBookItemTable.OptionKey.Name,
        PriceBookItemTable.OptionValue.Name,
        PriceBookItemTable.Measure.Name,
        PriceBookItemTable.From.Name,
        PriceBookItemTable.To.Name,
        PriceBookItemTable.ValidFrom.Name,
        PriceBookItemTable.ValidTo.Name,
        PriceBookItemTable.Amount.Name,
        PriceBookItemTable.CurrencyCode.Name,
        PriceBookItemTable.DeliveryHours.Name,
    ];

    private static readonly string[] LimitColumns =
    [
        SpendingLimitTable.UserId.Name,
        SpendingLimitTable.SecurityRoleId.Name,
        SpendingLimitTable.PerOrder.Name,
        SpendingLimitTable.PerMonth.Name,
        SpendingLimitTable.CurrencyCode.Name,
    ];

    private static readonly string[] BudgetColumns = [BudgetTable.Period.Name, BudgetTable.Amount.Name, BudgetTable.CurrencyCode.Name];

    /// <summary>The policy that is in force for an account; null when there is none.</summary>
    /// <exception cref="OrderException">It is no longer what was confirmed.</exception>
    public static Policy? InForce(IRows system, RowReference account, DateTime now)
    {
        var rows = system
            .Query(
                new RowQuery(PolicyTable.Table, Columns)
                {
                    Where =
                    [
                        RowCondition.Equal(PolicyTable.AccountId, account),
                        RowCondition.Equal(PolicyTable.State, PolicyState.Confirmed),
                        RowCondition.Equal(PolicyTable.StateCode, RowState.Active),
                        RowCondition.AtMost(PolicyTable.EffectiveOn, now),
                    ],
                    OrderBy = PolicyTable.EffectiveOn.Name,
                    Descending = true,
                    PageSize = 1,
                }
            )
            .Rows;
        return rows.Count == 0 ? null : Proven(Whole(system, rows[0]));
    }

    /// <summary>The policy of that row, whatever its state.</summary>
    /// <exception cref="RowNotFoundException">There is no such policy.</exception>
    public static Policy Load(IRows system, Guid id) => Whole(system, system.Get(RowKey.Of(PolicyTable.Table, id), Columns));

    /// <summary>The policy, when it is what was confirmed.</summary>
    /// <exception cref="OrderException">It is not.</exception>
    public static Policy Proven(Policy policy) =>
        policy.Row.Get(PolicyTable.State) == PolicyState.Confirmed && policy.Row.Get(PolicyTable.Hash) == HashOf(policy)
            ? policy
            : throw new OrderException(Phrase.Of("policy.tampered").With("policy", policy.Row.Get(PolicyTable.Name)), ErrorKind.Conflict);

    /// <summary>The hash of everything that a confirmation is about.</summary>
    public static string HashOf(Policy policy)
    {
        var text = new StringBuilder();
        Add(text, policy.Row, Hashed);
        AddAll(text, policy.Prices, PriceColumns);
        AddAll(text, policy.Limits, LimitColumns);
        AddAll(text, policy.Budgets, BudgetColumns);
        using var sha = SHA256.Create();
        return string.Concat(
            sha.ComputeHash(Encoding.UTF8.GetBytes(text.ToString())).Select(part => part.ToString("x2", CultureInfo.InvariantCulture))
        );
    }

    private static Policy Whole(IRows system, Row row) =>
        new(
            row,
            Children(system, row, PriceBookItemTable.Table, PriceBookItemTable.PolicyId, PriceColumns, PriceBookItemTable.StateCode),
            Children(system, row, SpendingLimitTable.Table, SpendingLimitTable.PolicyId, LimitColumns, SpendingLimitTable.StateCode),
            Children(system, row, BudgetTable.Table, BudgetTable.PolicyId, BudgetColumns, BudgetTable.StateCode)
        );

    private static Row[] Children(
        IRows system,
        Row policy,
        string table,
        Column<RowReference> parent,
        string[] columns,
        Column<RowState> state
    ) =>
        [
            .. system.All(
                new RowQuery(table, columns)
                {
                    Where = [RowCondition.Equal(parent, policy.Reference), RowCondition.Equal(state, RowState.Active)],
                }
            ),
        ];

    // Lengths before values, so that no two policies make one text.
    private static void AddAll(StringBuilder text, IReadOnlyList<Row> rows, string[] columns)
    {
        text.Append('#').Append(rows.Count);
        foreach (var row in rows.OrderBy(row => row.Id))
        {
            Add(text, row, columns);
        }
    }

    private static void Add(StringBuilder text, Row row, string[] columns)
    {
        text.Append('[').Append(row.Id.ToString("N"));
        foreach (var column in columns)
        {
            var value = Plain(row[column]);
            text.Append('|').Append(value is null ? "-" : value.Length.ToString(CultureInfo.InvariantCulture) + ":" + value);
        }
    }

    private static string? Plain(object? value) =>
        value switch
        {
            null => null,
            // 12.50 and 12.5 are one amount.
            decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
            IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
}
