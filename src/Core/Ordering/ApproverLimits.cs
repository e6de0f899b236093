using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>How much people may approve: by a row of the policy that names them, else by one that names a role of theirs.</summary>
/// <param name="system">The rows as the system.</param>
/// <param name="policy">The policy that the request was made under.</param>
/// <param name="month">The calendar month of the decision.</param>
public sealed class ApproverLimits(IRows system, Policy policy, BudgetSpan month)
{
    private static readonly Column<Guid> UserId = new("systemuserid");
    private static readonly Column<Guid> RoleId = new("roleid");
    private static readonly Column<Guid> TeamId = new("teamid");

    /// <summary>The limit of a person, with what is used of it; null when they may approve nothing.</summary>
    public SpendingLimit? Of(Guid person) =>
        RowOf(person) is { } row
            ? new SpendingLimit(
                row.Get(SpendingLimitTable.CurrencyCode) ?? "",
                row.Get(SpendingLimitTable.PerOrder) ?? 0,
                row.Get(SpendingLimitTable.PerMonth) ?? 0,
                Used(person, row.Get(SpendingLimitTable.CurrencyCode) ?? "")
            )
            : null;

    // Of several roles the one that allows the most, as the platform's own privileges add up.
    private Row? RowOf(Guid person)
    {
        var own = policy.Limits.Where(row => row.Get(SpendingLimitTable.UserId)?.Id == person).ToArray();
        if (own.Length > 0)
        {
            return own.OrderBy(row => row.Get(SpendingLimitTable.PerOrder)).First();
        }

        var named = policy.Limits.Where(row => Guid.TryParse(row.Get(SpendingLimitTable.SecurityRoleId), out _)).ToArray();
        if (named.Length == 0)
        {
            return null;
        }

        var roles = RolesOf(person);
        return named
            .Where(row => roles.Contains(Guid.Parse(row.Get(SpendingLimitTable.SecurityRoleId)!)))
            .OrderByDescending(row => row.Get(SpendingLimitTable.PerOrder))
            .FirstOrDefault();
    }

    // A role has a copy in every business unit, which names the one that it is of.
    private HashSet<Guid> RolesOf(Guid person)
    {
        var teams = Ids("teammembership", TeamId, RowCondition.Equal(UserId, person));
        var held = Ids("systemuserroles", RoleId, RowCondition.Equal(UserId, person)).ToList();
        if (teams.Count > 0)
        {
            held.AddRange(Ids("teamroles", RoleId, RowCondition.In(TeamId, teams)));
        }

        return held.Count == 0
            ? []
            :
            [
                .. held,
                .. system
                    .AllIn("role", "roleid", held.Distinct().Cast<object>(), "parentrootroleid")
                    .Select(role => (role["parentrootroleid"] as RowReference)?.Id ?? role.Id),
            ];
    }

    private IReadOnlyList<Guid> Ids(string table, Column<Guid> column, RowCondition where) =>
        [
            .. system
                .All(new RowQuery(table, [column.Name]) { Where = [where] })
                .Select(row => row[column.Name] is RowReference other ? other.Id : row[column.Name] as Guid?)
                .OfType<Guid>(),
        ];

    private decimal Used(Guid person, string currency)
    {
        var user = new RowReference("systemuser", person);
        var approvals = system
            .All(
                new RowQuery(ApprovalTable.Table, [ApprovalTable.Amount.Name, ApprovalTable.OrderKey.Name])
                {
                    Where =
                    [
                        RowCondition.AnyOf(
                            RowCondition.Equal(ApprovalTable.ApproverId, user),
                            RowCondition.Equal(ApprovalTable.OnBehalfOf, user)
                        ),
                        RowCondition.Equal(ApprovalTable.Decision, Schema.Decision.Approve),
                        RowCondition.Equal(ApprovalTable.CurrencyCode, currency),
                        RowCondition.AtLeast(ApprovalTable.DecidedOn, month.Start),
                        RowCondition.AtMost(ApprovalTable.DecidedOn, month.End.AddSeconds(-1)),
                    ],
                }
            )
            .ToArray();
        var counted = Counted([.. approvals.Select(one => one.Get(ApprovalTable.OrderKey)).OfType<string>()]);
        return approvals
            .Where(one => counted.Contains(one.Get(ApprovalTable.OrderKey) ?? ""))
            .Sum(one => one.Get(ApprovalTable.Amount) ?? 0);
    }

    // What was withdrawn, expired, voided, or refused uses nothing.
    private HashSet<string> Counted(IReadOnlyCollection<string> orders) =>
        orders.Count == 0
            ? []
            :
            [
                .. system
                    .AllIn(
                        OrderTable.Table,
                        OrderTable.Id.Name,
                        orders.Distinct().Select(key => (object)RowReference.Parse(key).Id),
                        OrderTable.State.Name
                    )
                    .Where(order => OrderStates.ShareOf(order.Get(OrderTable.State) ?? OrderState.Requested) != BudgetShare.None)
                    .Select(order => order.Reference.ToString()),
            ];
}
