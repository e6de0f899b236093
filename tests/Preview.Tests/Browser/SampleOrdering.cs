using MatterportForDataverse.Playground.Sessions;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Preview.Tests.Browser;

/// <summary>Live ordering for an account: a policy that is in force, somebody who requests, and somebody who approves.</summary>
internal static class SampleOrdering
{
    /// <summary>Requests.</summary>
    public const string Requester = "Rob";

    /// <summary>Approves up to 100.</summary>
    public const string Approver = "Amy";

    private const string Currency = "EUR";
    private const decimal Budget = 500;

    /// <summary>Sets it up as two administrators do, and lets the night pass after which the policy is in force.</summary>
    public static async Task AddAsync(Session session, PlaygroundUsers users)
    {
        var platform = session.Platform;
        platform.CreateUser(Requester, "Matterport Requester");
        var approver = platform.CreateUser(Approver, "Matterport Approver");
        var second = new DataverseClient(platform.ServiceFor(platform.CreateUser("Bea", "Matterport Administrator")));
        var policy = Draft(users, approver);
        second.CallCustomApi(
            ConfirmPolicyMessage.Name,
            new ConfirmPolicyMessage.Request { PolicyId = policy }.ToParameters(),
            ConfirmPolicyMessage.Response.From
        );
        foreach (var administrator in new[] { users.Ada, second })
        {
            administrator.CallCustomApi(
                SwitchOrderingMessage.Name,
                new SwitchOrderingMessage.Request { AccountId = users.Account, Mode = "live" }.ToParameters(),
                SwitchOrderingMessage.Response.From
            );
        }

        await session.Time.Delay(TimeSpan.FromDays(1), CancellationToken.None);
    }

    private static Guid Draft(PlaygroundUsers users, Guid approver)
    {
        var policy = users.Ada.Create(
            new Entity(PolicyTable.Table)
            {
                [PolicyTable.Name.Name] = "In force",
                [PolicyTable.AccountId.Name] = new EntityReference(AccountTable.Table, users.Account),
                [PolicyTable.CurrencyCode.Name] = Currency,
            }
        );
        users.Ada.Create(
            With(
                Part(PriceBookItemTable.Table, PriceBookItemTable.PolicyId, policy, 49, PriceBookItemTable.Amount),
                (PriceBookItemTable.Act.Name, new OptionSetValue((int)OrderAct.BuyAddOn)),
                (PriceBookItemTable.BundleId.Name, "mp:matterpak"),
                (PriceBookItemTable.Measure.Name, new OptionSetValue((int)PriceMeasure.None)),
                (PriceBookItemTable.DeliveryHours.Name, 48)
            )
        );
        users.Ada.Create(
            With(
                Part(SpendingLimitTable.Table, SpendingLimitTable.PolicyId, policy, 100, SpendingLimitTable.PerOrder),
                (SpendingLimitTable.UserId.Name, new EntityReference("systemuser", approver)),
                (SpendingLimitTable.PerMonth.Name, 300m)
            )
        );
        users.Ada.Create(
            With(
                Part(BudgetTable.Table, BudgetTable.PolicyId, policy, Budget, BudgetTable.Amount),
                (BudgetTable.Period.Name, new OptionSetValue((int)BudgetPeriod.Month))
            )
        );
        return policy;
    }

    private static Entity Part(string table, Column<RowReference> parent, Guid policy, decimal amount, Column<decimal> column) =>
        new(table)
        {
            ["mpt_name"] = $"{amount}",
            [parent.Name] = new EntityReference(PolicyTable.Table, policy),
            [column.Name] = amount,
            [BudgetTable.CurrencyCode.Name] = Currency,
        };

    private static Entity With(Entity row, params (string Column, object Value)[] values)
    {
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        return row;
    }
}
