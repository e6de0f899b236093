using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Ordering;

/// <summary>Acts on a model itself: activating, archiving, showing, and deleting it.</summary>
public sealed class ModelActTests : IDisposable
{
    private readonly OrderingWorld _world = new(
        terms: new Entity("mpt_policy") { ["mpt_allowdeletion"] = true },
        prices: [(OrderAct.Activate, 19m)]
    );

    public void Dispose() => _world.Dispose();

    public static TheoryData<string, string?> Acts =>
        new()
        {
            { "activate", null },
            { "archive", null },
            { "make-more-visible", "public" },
            { "delete-model", null },
        };

    [Theory]
    [MemberData(nameof(Acts))]
    public void An_approved_act_is_done_once_and_seen_done(string act, string? visibility)
    {
        var order = Approved(act, visibility);
        Assert.False(IsDone(act));
        _world.Pass(TimeSpan.FromMinutes(11));
        Assert.True(IsDone(act));
        Assert.Equal(OrderState.Delivered, _world.State(order));
        Assert.Single(_world.History(order), OrderCommand.Send);
        Assert.Equal(act == "activate" ? [19m] : [], _world.Bill);
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public void One_approval_is_not_enough_for_what_shows_hides_or_destroys(string act, string? visibility)
    {
        var order = Request(act, visibility);
        _world.Decide(_world.Approver, order);
        _world.Pass(TimeSpan.FromMinutes(11));
        Assert.Equal(act == "activate", IsDone(act));
    }

    [Fact]
    public void A_model_is_not_deleted_while_it_is_not_known_what_became_of_a_purchase_for_it()
    {
        _world.Environment.Matterport.Faults.Next(request =>
            request.RootFields.Contains("unlockModelBundle") ? FaultKind.DropBeforeCommit : null
        );
        var deletion = Request("delete-model", null);
        var purchase = _world.Request();
        _world.Decide(_world.Approver, purchase);
        _world.Pass(TimeSpan.FromMinutes(11));
        Assert.Equal(OrderState.Unknown, _world.State(purchase));

        OrderingWorld.Refused("order.under-way", () => Request("delete-model", null));
        _world.Decide(_world.Approver, deletion);
        _world.Decide(_world.Second, deletion);
        _world.Pass(TimeSpan.FromMinutes(11));

        Assert.Equal(OrderState.Voided, _world.State(deletion));
        Assert.False(IsDone("delete-model"));
    }

    [Theory]
    [InlineData("activate", null)]
    [InlineData("archive", null)]
    [InlineData("make-more-visible", "public")]
    public void An_answer_that_is_lost_is_found_and_never_sent_again(string act, string? visibility)
    {
        var sent = 0;
        _world.Environment.Matterport.Faults.Next(request =>
            request.RootFields.Any(field => field is "updateModelState" or "updateModelAccessVisibility" or "deleteModel") && sent++ == 0
                ? FaultKind.DropAfterCommit
                : null
        );
        var order = Approved(act, visibility);
        _world.Pass(TimeSpan.FromMinutes(11));
        _world.Pass(TimeSpan.FromMinutes(11));
        _world.Pass(TimeSpan.FromMinutes(30));
        Assert.Equal(1, sent);
        Assert.Contains(OrderCommand.Find, _world.History(order));
        Assert.Equal(OrderState.Delivered, _world.State(order));
    }

    [Fact]
    public void A_deletion_whose_answer_is_lost_is_settled_by_two_people_since_what_is_not_found_may_be_hidden()
    {
        var sent = 0;
        _world.Environment.Matterport.Faults.Next(request =>
            request.RootFields.Contains("deleteModel") && sent++ == 0 ? FaultKind.DropAfterCommit : null
        );
        var order = Approved("delete-model", null);
        for (var hour = 0; hour < 30; hour++)
        {
            _world.Pass(TimeSpan.FromHours(1));
        }

        Assert.Equal((1, OrderState.Unknown), (sent, _world.State(order)));
        foreach (var person in new[] { _world.Approver, _world.Second })
        {
            _world.Environment.Call(
                person,
                "mpt_SettleOrder",
                ("OrderId", order),
                ("LineNumber", 1),
                ("Outcome", "charged"),
                ("InvoiceReference", "none: the model is gone")
            );
        }

        _world.Pass(TimeSpan.FromHours(13));
        Assert.Equal((1, OrderState.Delivered), (sent, _world.State(order)));
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public void What_somebody_did_meanwhile_is_not_done_again(string act, string? visibility)
    {
        var order = Approved(act, visibility);
        Do(act);
        _world.Pass(TimeSpan.FromMinutes(11));
        Assert.DoesNotContain(OrderCommand.Send, _world.History(order));
        Assert.Equal(act == "delete-model" ? OrderState.Voided : OrderState.Refused, _world.State(order));
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public void A_model_that_changed_meanwhile_voids_it(string act, string? visibility)
    {
        var order = Approved(act, visibility);
        _world.Environment.MatterportAccount.Edit(_world.Model.Id, model => model with { Name = "Another house" });
        _world.Pass(TimeSpan.FromMinutes(11));
        Assert.Equal(OrderState.Voided, _world.State(order));
        Assert.False(IsDone(act));
    }

    [Fact]
    public void A_request_says_what_the_act_does_besides()
    {
        var order = Request("make-more-visible", "public");
        Assert.Contains(
            """{"arguments":{"from":"Unlisted","to":"Public"},"code":"effect.shown"}""",
            _world.Row(order).GetAttributeValue<string>("mpt_frozen"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_quote_says_what_the_act_does_and_how_many_must_approve_it()
    {
        var archiving = Quoted("archive");
        Assert.Contains("\"approvers\":2", archiving, StringComparison.Ordinal);
        Assert.Contains("Nobody can view the model until it is activated again", archiving, StringComparison.Ordinal);
        Do("archive");
        Assert.Contains("\"approvers\":1", Quoted("activate"), StringComparison.Ordinal);
    }

    [Fact]
    public void Deleting_takes_the_typed_name_and_a_policy_that_allows_it()
    {
        OrderingWorld.Refused("order.typed-name", () => _world.RequestAct("delete-model", typed: "another"));
        using var strict = new OrderingWorld();
        OrderingWorld.Refused("order.deletion-off", () => strict.RequestAct("delete-model", typed: strict.Model.Name));
    }

    [Fact]
    public void What_the_model_does_not_allow_is_refused_by_name()
    {
        OrderingWorld.Refused("order.not-archived", () => _world.RequestAct("activate"));
        OrderingWorld.Refused("order.not-more-visible", () => _world.RequestAct("make-more-visible", "unlisted"));
        OrderingWorld.Refused("order.act-options", () => _world.RequestAct("make-more-visible", "password"));
        OrderingWorld.Refused("order.act-options", () => _world.RequestAct("archive", "public"));
        OrderingWorld.Refused("order.act-unknown", () => _world.RequestAct("transfer"));
        Do("archive");
        OrderingWorld.Refused("order.not-active", () => _world.RequestAct("archive"));
        using var free = new OrderingWorld();
        free.Environment.MatterportAccount.Archive(free.Model.Id);
        OrderingWorld.Refused("price.missing", () => free.RequestAct("activate"));
    }

    private Guid Request(string act, string? visibility)
    {
        if (act == "activate")
        {
            Do("archive");
        }

        return _world.RequestAct(act, visibility, act == "delete-model" ? _world.Model.Name : null);
    }

    private string Quoted(string act) =>
        (string)
            _world.Environment.Call(
                _world.Requester,
                "mpt_QuoteOrder",
                ("ModelRowId", _world.ModelRow),
                ("Lines", $$"""[{"act":"{{act}}"}]""")
            )["Quote"];

    private Guid Approved(string act, string? visibility)
    {
        var order = Request(act, visibility);
        _world.Decide(_world.Approver, order);
        if (act != "activate")
        {
            _world.Decide(_world.Second, order);
        }

        Assert.Equal(OrderState.Approved, _world.State(order));
        return order;
    }

    private bool IsDone(string act)
    {
        var model = _world.Environment.MatterportAccount.Models.SingleOrDefault(one => one.Id == _world.Model.Id);
        return act switch
        {
            "activate" => model!.State == "active",
            "archive" => model!.State == "inactive",
            "make-more-visible" => model!.Visibility == "public",
            _ => model is null,
        };
    }

    private void Do(string act)
    {
        var account = _world.Environment.MatterportAccount;
        switch (act)
        {
            case "delete-model":
                account.Delete(_world.Model.Id);
                break;
            case "make-more-visible":
                _world.Show("public");
                break;
            default:
                account.Edit(_world.Model.Id, model => model with { State = act == "activate" ? "active" : "inactive" });
                break;
        }
    }
}
