using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.Playground.Sessions;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Scenes;

/// <summary>An account with live ordering: a policy that two administrators made, a requester, and an approver.</summary>
/// <param name="Users">The other people.</param>
/// <param name="Rick">Requests, and approves what others request.</param>
/// <param name="Abby">Approves.</param>
/// <param name="Model">The row of the model that the order is for.</param>
/// <param name="Name">Its name.</param>
internal sealed record OrderOffice(PlaygroundUsers Users, DataverseClient Rick, DataverseClient Abby, Guid Model, string Name)
{
    /// <summary>The add-on that is ordered.</summary>
    public const string AddOn = "mp:matterpak";

    private const decimal Price = 49;
    private const decimal Limit = 300;
    private const decimal Budget = 500;
    private const string Currency = "USD";

    /// <summary>Finds the people and the model again, after a restart.</summary>
    public static OrderOffice Find(Session session)
    {
        var users = PlaygroundUsers.Ensure(
            session,
            session.Account!.ProductionToken.TokenId,
            session.Account.ProductionToken.TokenSecret,
            true
        );
        var model = ModelOf(session);
        var row = users.Ada.Find(ModelTable.Table, ModelTable.MatterportId.Name, model.Id, ModelTable.Name.Name)!;
        return new(
            users,
            PlaygroundUsers.Ensure(session.Platform, "Rick", "Matterport Requester", "Matterport Approver"),
            PlaygroundUsers.Ensure(session.Platform, "Abby", "Matterport Approver"),
            row.Id,
            model.Name ?? model.Id
        );
    }

    /// <summary>Sets it up; the policy is in force from the next day on.</summary>
    public static async Task<OrderOffice> OpenAsync(Session session, CancellationToken cancellationToken)
    {
        var account = session.Account!;
        var users = PlaygroundUsers.Ensure(session, account.ProductionToken.TokenId, account.ProductionToken.TokenSecret, true);
        account.Edit(ModelOf(session).Id, model => model with { Visibility = "unlisted" });
        await new Demo.SyncRunner(session, users, new Demo.DemoReporter()).StartByUserAsync(cancellationToken).ConfigureAwait(false);
        var office = Find(session);
        var olga = PlaygroundUsers.Ensure(session.Platform, "Olga", "Matterport Administrator");
        var policy = office.Draft(session);
        olga.CallCustomApi(
            ConfirmPolicyMessage.Name,
            new ConfirmPolicyMessage.Request { PolicyId = policy }.ToParameters(),
            ConfirmPolicyMessage.Response.From
        );
        foreach (var administrator in new[] { users.Ada, olga })
        {
            administrator.CallCustomApi(
                SwitchOrderingMessage.Name,
                new SwitchOrderingMessage.Request { AccountId = users.Account, Mode = "live" }.ToParameters(),
                SwitchOrderingMessage.Response.From
            );
        }

        await session.Time.Delay(TimeSpan.FromDays(1), cancellationToken).ConfigureAwait(false);
        return office;
    }

    private static MatterportModel ModelOf(Session session) =>
        session.Account!.Models.First(model => model is { Demo: false, State: "active" });

    private Guid Draft(Session session)
    {
        var policy = Users.Ada.Create(
            new Entity(PolicyTable.Table)
            {
                [PolicyTable.Name.Name] = "2026",
                [PolicyTable.AccountId.Name] = new EntityReference(AccountTable.Table, Users.Account),
                [PolicyTable.CurrencyCode.Name] = Currency,
            }
        );
        var price = Part(PriceBookItemTable.Table, policy, "MatterPak");
        price[PriceBookItemTable.Act.Name] = new OptionSetValue((int)OrderAct.BuyAddOn);
        price[PriceBookItemTable.BundleId.Name] = AddOn;
        price[PriceBookItemTable.Measure.Name] = new OptionSetValue((int)PriceMeasure.None);
        price[PriceBookItemTable.Amount.Name] = Price;
        price[PriceBookItemTable.DeliveryHours.Name] = 1;
        var budget = Part(BudgetTable.Table, policy, "Each month");
        budget[BudgetTable.Amount.Name] = Budget;
        budget[BudgetTable.Period.Name] = new OptionSetValue((int)BudgetPeriod.Month);
        foreach (var row in new[] { price, budget, LimitOf(session, policy, "Abby"), LimitOf(session, policy, "Rick") })
        {
            Users.Ada.Create(row);
        }

        return policy;
    }

    private static Entity LimitOf(Session session, Guid policy, string name)
    {
        var limit = Part(SpendingLimitTable.Table, policy, name);
        var user = new DataverseClient(session.Platform.System).Find("systemuser", "fullname", name, "fullname")!;
        limit[SpendingLimitTable.UserId.Name] = user.ToEntityReference();
        limit[SpendingLimitTable.PerOrder.Name] = Limit;
        limit[SpendingLimitTable.PerMonth.Name] = Limit;
        return limit;
    }

    private static Entity Part(string table, Guid policy, string name) =>
        new(table)
        {
            ["mpt_name"] = name,
            ["mpt_policyid"] = new EntityReference(PolicyTable.Table, policy),
            ["mpt_currencycode"] = Currency,
        };
}
