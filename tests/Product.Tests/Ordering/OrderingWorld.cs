using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Ordering;

/// <summary>An account whose policy two administrators made, with a requester, approvers, and an unlisted model.</summary>
internal sealed class OrderingWorld : IDisposable
{
    public const string Pack = "mp:matterpak";
    public const string Plan = "floorplan:schematic";

    public OrderingWorld(
        string mode = "live",
        decimal? secondFrom = 200m,
        decimal budget = 500m,
        Entity? terms = null,
        decimal month = 400m,
        params (OrderAct Act, decimal Amount)[] prices
    )
    {
        Environment = new(models: 5);
        Environment.Sync();
        Admin = User("Adam", "Matterport Administrator");
        Other = User("Olga", "Matterport Administrator");
        Requester = User("Rick", "Matterport Requester");
        Approver = User("Abby", "Matterport Approver");
        Second = User("Saul", "Matterport Approver");
        Auditor = User("Aude", "Matterport Auditor");
        Model = Environment.MatterportAccount.Models.First(model => model is { Demo: false, State: "active" });
        Show("unlisted");
        Policy = new OrderingPolicy(Environment, Admin).Draft(secondFrom, budget, terms);
        foreach (var (act, amount) in prices)
        {
            new OrderingPolicy(Environment, Admin).Price(Policy, act, amount);
        }

        foreach (var person in new[] { Approver, Second, Requester })
        {
            new OrderingPolicy(Environment, Admin).Limit(Policy, "mpt_userid", new EntityReference("systemuser", person), month);
        }

        Environment.Call(Other, "mpt_ConfirmPolicy", ("PolicyId", Policy));
        Switch(mode);
        Environment.Clock.Advance(TimeSpan.FromDays(1));
    }

    public ProductEnvironment Environment { get; }

    public Guid Admin { get; }

    public Guid Other { get; }

    public Guid Requester { get; }

    public Guid Approver { get; }

    public Guid Second { get; }

    public Guid Auditor { get; }

    public Guid Policy { get; }

    public MatterportModel Model { get; private set; }

    public Guid ModelRow => Environment.Mirror(Model.Id).Id;

    /// <summary>What Matterport charged.</summary>
    public IReadOnlyList<decimal> Bill => [.. Environment.MatterportAccount.Bill.Select(charge => charge.Amount)];

    public void Dispose() => Environment.Dispose();

    public Guid User(string name, params string[] roles) => Environment.Platform.CreateUser(name, roles);

    public void Show(string visibility)
    {
        Environment.MatterportAccount.Edit(Model.Id, model => model with { Visibility = visibility });
        Model = Environment.MatterportAccount.Models.Single(model => model.Id == Model.Id);
    }

    public void Switch(string mode)
    {
        if (mode == "live")
        {
            Assert.True(
                (bool)Environment.Call(Admin, "mpt_SwitchOrdering", ("AccountId", Environment.AccountId), ("Mode", mode))["Waiting"]
            );
        }

        var answer = Environment.Call(Other, "mpt_SwitchOrdering", ("AccountId", Environment.AccountId), ("Mode", mode));
        Assert.Equal(mode, answer["Mode"]);
    }

    public Guid Request(Guid? user = null, string operation = "one", string bundle = Pack, params (string Name, object Value)[] more) =>
        (Guid)
            Environment.Call(
                user ?? Requester,
                "mpt_RequestOrder",
                [("ModelRowId", ModelRow), ("Lines", $$"""[{"bundleId":"{{bundle}}"}]"""), ("OperationId", operation), .. more]
            )["OrderId"];

    /// <summary>An order of an act on the model itself.</summary>
    public Guid RequestAct(string act, string? visibility = null, string? typed = null)
    {
        var options = visibility is null ? "" : $$""","options":{"visibility":"{{visibility}}"}""";
        List<(string, object)> call =
        [
            ("ModelRowId", ModelRow),
            ("Lines", $$"""[{"act":"{{act}}"{{options}}}]"""),
            ("OperationId", $"{act} {Guid.NewGuid()}"),
        ];
        if (typed is not null)
        {
            call.Add(("TypedName", typed));
        }

        return (Guid)Environment.Call(Requester, "mpt_RequestOrder", [.. call])["OrderId"];
    }

    /// <summary>An order of two lines.</summary>
    public Guid RequestBoth() =>
        (Guid)
            Environment.Call(
                Requester,
                "mpt_RequestOrder",
                ("ModelRowId", ModelRow),
                ("Lines", $$"""[{"bundleId":"{{Pack}}"},{"bundleId":"{{Plan}}"}]"""),
                ("OperationId", "both")
            )["OrderId"];

    public OrganizationResponse Decide(Guid user, Guid order, string decision = "approve", params (string Name, object Value)[] more) =>
        Environment.Call(
            user,
            "mpt_DecideOrder",
            [("OrderId", order), ("Decision", decision), ("Hash", Row(order).GetAttributeValue<string>("mpt_hash")), .. more]
        );

    public Entity Row(Guid order) => Environment.Rows("mpt_order").Single(row => row.Id == order);

    public OrderState State(Guid order) => (OrderState)Row(order).GetAttributeValue<OptionSetValue>("mpt_state").Value;

    public IReadOnlyList<OrderCommand> History(Guid order) =>
        [
            .. Environment
                .Rows("mpt_orderevent")
                .Where(row => row.GetAttributeValue<EntityReference>("mpt_orderid").Id == order)
                .OrderBy(row => row.GetAttributeValue<int>("mpt_sequence"))
                .Select(row => (OrderCommand)row.GetAttributeValue<OptionSetValue>("mpt_command").Value),
        ];

    /// <summary>That something is refused with that code.</summary>
    public static void Refused(string code, Action act)
    {
        var refusal = Assert.ThrowsAny<Exception>(act);
        Assert.Contains($"[{code}]", refusal.Message, StringComparison.Ordinal);
    }

    public static void Refused(string code, Func<object> act) =>
        Refused(
            code,
            () =>
            {
                act();
            }
        );

    /// <summary>Somebody buys an add-on in Matterport itself.</summary>
    public void BuyElsewhere(string bundle = Pack) => MatterportSite.Buy(Environment, Model.Id, bundle);

    /// <summary>Lets time pass and the clock tick.</summary>
    public void Pass(TimeSpan time)
    {
        Environment.Clock.Advance(time);
        Environment.Call(Environment.Ada, "mpt_RunDueWork");
        Environment.Platform.RunJobs();
    }
}

internal static class EntityParts
{
    public static Entity With(this Entity entity, string column, object value)
    {
        entity[column] = value;
        return entity;
    }
}
