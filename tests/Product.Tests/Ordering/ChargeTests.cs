using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Ordering;

/// <summary>What Matterport charged in the end, and what it does to the budget.</summary>
public sealed class ChargeTests : IDisposable
{
    private readonly OrderingWorld _world = new(terms: new Entity("mpt_policy") { ["mpt_tolerance"] = 10m });
    private int _operation;

    private DateTime Now => _world.Environment.Clock.GetUtcNow().UtcDateTime;

    public void Dispose() => _world.Dispose();

    [Fact]
    public void The_budget_counts_what_was_charged()
    {
        var order = Placed();
        Assert.Equal(451m, Left());
        Assert.Equal(53m, Record(order, net: 53m)["ChargedAmount"]);
        Assert.Equal(447m, Left());
        Assert.Equal(49m, Record(order, "credit", 4m)["ChargedAmount"]);
        Assert.Equal(451m, Left());
        var line = Line(order);
        Assert.Equal((49m, 9.31m), (line["mpt_chargedamount"], line["mpt_chargedtax"]));
        Assert.Equal("INV-1", line["mpt_invoicereference"]);
        Assert.Equal(OrderState.Placed, _world.State(order));
    }

    [Fact]
    public void What_was_never_charged_is_left_again()
    {
        var order = Placed();
        Record(order, "not-charged", null);
        Assert.Equal(500m, Left());
    }

    [Fact]
    public void An_invoice_after_all_counts_although_two_people_said_otherwise()
    {
        _world.Environment.Matterport.Faults.Next(request =>
            request.RootFields.Contains("unlockModelBundle") ? EmbeddedMatterport.Faults.FaultKind.ServerError : null
        );
        var order = Placed();
        for (var hour = 0; hour < 26; hour++)
        {
            _world.Pass(TimeSpan.FromHours(1));
        }

        foreach (var person in new[] { _world.Approver, _world.Second })
        {
            _world.Environment.Call(person, "mpt_SettleOrder", ("OrderId", order), ("LineNumber", 1), ("Outcome", "not-charged"));
        }

        Assert.Equal(500m, Left());
        Record(order, net: 49m);
        Assert.Equal(451m, Left());
    }

    [Fact]
    public void A_charge_of_one_line_says_nothing_of_another()
    {
        var order = _world.RequestBoth();
        _world.Decide(_world.Approver, order);
        _world.Pass(TimeSpan.FromMinutes(11));
        foreach (var (line, amount) in new[] { (1, 49m), (2, 25m) })
        {
            var answer = _world.Environment.Call(
                _world.Admin,
                "mpt_RecordCharge",
                ("OrderId", order),
                ("LineNumber", line),
                ("Kind", "invoice"),
                ("NetAmount", amount),
                ("TaxAmount", 0m),
                ("ChargedOn", Now.Date),
                ("InvoiceReference", "INV-2"),
                ("OperationId", $"line {line}")
            );
            Assert.Equal((amount, false), (answer["ChargedAmount"], answer["Differs"]));
        }
    }

    [Fact]
    public void A_second_press_records_nothing()
    {
        var order = Placed();
        Record(order, net: 49m, operation: "one");
        Assert.Equal(49m, Record(order, net: 49m, operation: "one")["ChargedAmount"]);
        OrderingWorld.Refused("order.operation-reused", () => Record(order, net: 50m, operation: "one"));
        Assert.Single(_world.History(order), OrderCommand.RecordCharge);
    }

    [Fact]
    public void Somebody_is_told_when_a_charge_differs_beyond_the_tolerance_until_it_does_not()
    {
        var order = Placed();
        Assert.False((bool)Record(order, net: 53.90m)["Differs"]);
        Assert.Empty(Issues());
        Assert.True((bool)Record(order, net: 0.01m)["Differs"]);
        var issue = Assert.Single(Issues());
        Assert.Contains("order.charge-differs", issue.GetAttributeValue<string>("mpt_message"), StringComparison.Ordinal);
        Assert.False((bool)Record(order, "credit", 4.91m)["Differs"]);
        Assert.Empty(Issues());
    }

    [Fact]
    public void Nothing_is_recorded_for_what_was_never_sent()
    {
        var order = _world.Request();
        OrderingWorld.Refused("order.not-now", () => Record(order, net: 49m));
    }

    [Fact]
    public void What_cannot_be_an_invoice_is_refused_by_name()
    {
        var order = Placed();
        OrderingWorld.Refused("parameter.charge-kind", () => Record(order, "gift", 1m));
        OrderingWorld.Refused("parameter.amount", () => Record(order, net: -1m));
        OrderingWorld.Refused("parameter.amount", () => Record(order, net: 1.005m));
        OrderingWorld.Refused("parameter.missing", () => Record(order, net: null));
        OrderingWorld.Refused("parameter.missing", () => Record(order, "credit", 0m));
        OrderingWorld.Refused("parameter.not-charged", () => Record(order, "not-charged", 1m));
        OrderingWorld.Refused("parameter.future-date", () => Record(order, net: 1m, on: Now.AddDays(3)));
        Record(order, net: 49m);
        OrderingWorld.Refused("order.charged-already", () => Record(order, "not-charged", null));
    }

    private Guid Placed()
    {
        var order = _world.Request();
        _world.Decide(_world.Approver, order);
        _world.Pass(TimeSpan.FromMinutes(11));
        return order;
    }

    private OrganizationResponse Record(
        Guid order,
        string kind = "invoice",
        decimal? net = null,
        string? operation = null,
        DateTime? on = null
    )
    {
        List<(string Name, object Value)> call =
        [
            ("OrderId", order),
            ("LineNumber", 1),
            ("Kind", kind),
            ("ChargedOn", on ?? Now.Date),
            ("InvoiceReference", "INV-1"),
            ("OperationId", operation ?? $"{_operation++}"),
        ];
        if (net is { } amount)
        {
            call.Add(("NetAmount", amount));
            call.Add(("TaxAmount", kind == "not-charged" || amount < 0 ? 0m : Math.Round(amount * 0.19m, 2)));
        }

        return _world.Environment.Call(_world.Admin, "mpt_RecordCharge", [.. call]);
    }

    private decimal Left() =>
        System
            .Text.Json.JsonDocument.Parse(
                (string)_world.Environment.Call(_world.Requester, "mpt_QuoteOrder", ("ModelRowId", _world.ModelRow))["Quote"]
            )
            .RootElement.GetProperty("budgetLeft")
            .GetDecimal();

    private Entity Line(Guid order) =>
        _world.Environment.Rows("mpt_orderline").Single(row => row.GetAttributeValue<EntityReference>("mpt_orderid").Id == order);

    private IEnumerable<Entity> Issues() =>
        _world
            .Environment.Rows("mpt_syncissue")
            .Where(row =>
                row.GetAttributeValue<OptionSetValue>("mpt_kind").Value == (int)IssueKind.ChargeDiffers
                && row.GetAttributeValue<OptionSetValue>("statecode").Value == 0
            );
}
