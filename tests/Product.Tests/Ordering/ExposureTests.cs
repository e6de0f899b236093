using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.Product.Tests.Security;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Ordering;

/// <summary>A private model that is made unlisted for an order, and put back.</summary>
public sealed class ExposureTests : IDisposable
{
    private const string Show = "updateModelAccessVisibility";

    private readonly OrderingWorld _world = Private();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void A_private_model_is_unlisted_from_placing_to_delivery()
    {
        var order = Approved();
        Assert.Equal("private", Visibility);
        _world.Pass(TimeSpan.FromMinutes(11));
        Assert.Equal("unlisted", Visibility);
        Assert.Equal(_world.Environment.Clock.Now.AddHours(24), _world.Row(order).GetAttributeValue<DateTime>("mpt_exposeduntil"));
        Pass(hours: 3);
        Assert.Equal("private", Visibility);
        Assert.Equal(OrderState.Delivered, _world.State(order));
        Assert.Null(_world.Row(order).GetAttributeValue<DateTime?>("mpt_exposeduntil"));
        Assert.Equal([49m], _world.Bill);
        Assert.Equal(
            [
                OrderCommand.Request,
                OrderCommand.Endorse,
                OrderCommand.Approve,
                OrderCommand.Claim,
                OrderCommand.Prepare,
                OrderCommand.Expose,
                OrderCommand.Send,
                OrderCommand.Accept,
                OrderCommand.Deliver,
                OrderCommand.PutBack,
                OrderCommand.EndExposure,
            ],
            _world.History(order)
        );
    }

    [Fact]
    public void It_takes_two_approvers_who_read_for_how_long()
    {
        var order = _world.RequestBoth();
        Assert.Contains(
            """[{"arguments":{"from":"Private","hours":"24","to":"Unlisted","until":""",
            _world.Row(order).GetAttributeValue<string>("mpt_frozen"),
            StringComparison.Ordinal
        );
        Assert.Single(_world.Row(order).GetAttributeValue<string>("mpt_frozen").Split("effect.exposure").Skip(1));
        _world.Decide(_world.Approver, order);
        _world.Pass(TimeSpan.FromMinutes(11));
        Assert.Equal("private", Visibility);
        Assert.Empty(_world.Bill);
    }

    [Fact]
    public void Without_a_longest_exposure_in_the_policy_it_is_refused()
    {
        using var world = new OrderingWorld();
        world.Show("private");
        OrderingWorld.Refused("order.model-private", () => world.Request());
    }

    [Fact]
    public void What_takes_longer_than_was_approved_is_put_back_all_the_same()
    {
        var order = Approved(OrderingWorld.Plan);
        _world.Pass(TimeSpan.FromMinutes(11));
        Pass(hours: 23);
        Assert.Equal("unlisted", Visibility);
        Pass(hours: 2);
        Assert.Equal("private", Visibility);
        Assert.Equal(OrderState.Placed, _world.State(order));
        Pass(hours: 48);
        Assert.Equal(OrderState.Delivered, _world.State(order));
        Assert.Equal("private", Visibility);
    }

    [Fact]
    public void An_unknown_order_does_not_keep_it_visible()
    {
        _world.Environment.Matterport.Faults.Next(request =>
            request.RootFields.Contains("unlockModelBundle") ? FaultKind.DropBeforeCommit : null
        );
        var order = Approved();
        _world.Pass(TimeSpan.FromMinutes(11));
        Pass(hours: 23);
        Assert.Equal("unlisted", Visibility);
        Pass(hours: 2);
        Assert.Equal(OrderState.Unknown, _world.State(order));
        Assert.Equal("private", Visibility);
    }

    [Theory]
    [InlineData(FaultKind.DropAfterCommit)]
    [InlineData(FaultKind.DropBeforeCommit)]
    [InlineData(FaultKind.ServerError)]
    public void A_lost_answer_to_showing_it_is_looked_up(FaultKind fault)
    {
        Break(fault, at: 1);
        var order = Approved();
        _world.Pass(TimeSpan.FromMinutes(11));
        Assert.Empty(_world.Bill);
        _world.Pass(TimeSpan.FromMinutes(6));
        Assert.Equal([49m], _world.Bill);
        Pass(hours: 3);
        Assert.Equal(OrderState.Delivered, _world.State(order));
        Assert.Equal("private", Visibility);
        Assert.Equal(fault == FaultKind.DropAfterCommit ? 1 : 2, _world.History(order).Count(command => command == OrderCommand.Expose));
    }

    [Fact]
    public void A_second_try_to_show_it_prolongs_nothing()
    {
        Break(FaultKind.ServerError, at: 1);
        var order = Approved(OrderingWorld.Plan);
        _world.Pass(TimeSpan.FromMinutes(11));
        var first = _world.Environment.Clock.Now;
        _world.Pass(TimeSpan.FromMinutes(6));
        Assert.Equal(2, _world.History(order).Count(command => command == OrderCommand.Expose));
        Assert.Equal(first.AddHours(24), _world.Row(order).GetAttributeValue<DateTime>("mpt_exposeduntil"));
    }

    [Fact]
    public void What_arrives_late_is_put_back_too()
    {
        Break(FaultKind.ServerError, at: 1);
        var order = Approved();
        _world.Pass(TimeSpan.FromMinutes(11));
        _world.Switch("off");
        _world.Pass(TimeSpan.FromMinutes(4));
        Assert.DoesNotContain(OrderCommand.EndExposure, _world.History(order));
        _world.Show("unlisted");
        Pass(hours: 1);
        Assert.Equal(OrderState.Voided, _world.State(order));
        Assert.Equal("private", Visibility);
        Assert.Contains(OrderCommand.EndExposure, _world.History(order));
    }

    [Fact]
    public void Whoever_can_help_is_told_while_it_cannot_be_put_back()
    {
        var broken = true;
        var order = Approved();
        _world.Pass(TimeSpan.FromMinutes(11));
        for (var time = 0; time < 10; time++)
        {
            _world.Environment.Matterport.Faults.Next(request =>
                broken && request.RootFields.Contains(Show) ? FaultKind.DropBeforeCommit : null
            );
        }

        Pass(hours: 5);
        Assert.Equal("unlisted", Visibility);
        Assert.True(IsTold(order));
        broken = false;
        Pass(hours: 8);
        Assert.Equal("private", Visibility);
        Assert.False(IsTold(order));
    }

    [Theory]
    [InlineData("public")]
    [InlineData("password")]
    public void What_somebody_else_made_of_it_meanwhile_is_left_to_them(string visibility)
    {
        var order = Approved();
        _world.Pass(TimeSpan.FromMinutes(11));
        _world.Show(visibility);
        Pass(hours: 3);
        Assert.Equal(visibility, Visibility);
        Assert.Contains(OrderCommand.EndExposure, _world.History(order));
    }

    [Fact]
    public void A_dry_run_shows_nothing()
    {
        using var world = Private("dry-run");
        var order = Approved(world: world);
        world.Pass(TimeSpan.FromMinutes(11));
        Assert.Equal(OrderState.Refused, world.State(order));
        Assert.DoesNotContain(OrderCommand.Expose, world.History(order));
        Assert.DoesNotContain(
            world.Environment.MatterportAccount.Models,
            model => model.Id == world.Model.Id && model.Visibility != "private"
        );
    }

    [Fact]
    public void While_it_is_shown_for_one_order_no_other_is_requested()
    {
        Approved();
        _world.Pass(TimeSpan.FromMinutes(11));
        OrderingWorld.Refused("order.exposed-now", () => _world.Request(operation: "two", bundle: OrderingWorld.Plan));
        Pass(hours: 3);
        _world.Request(operation: "three", bundle: OrderingWorld.Plan);
    }

    [Fact]
    public void Two_lines_are_shown_once_and_put_back_after_both()
    {
        var order = Approve(_world.RequestBoth(), _world);
        _world.Pass(TimeSpan.FromMinutes(11));
        Pass(hours: 20);
        Assert.Equal("unlisted", Visibility);
        Assert.Single(_world.History(order), OrderCommand.Expose);
        Assert.Equal(2, _world.Bill.Count);
        Pass(hours: 5);
        Assert.Equal("private", Visibility);
    }

    [Fact]
    public void A_copy_of_the_environment_never_puts_back_what_the_original_shows()
    {
        var order = Approved();
        _world.Pass(TimeSpan.FromMinutes(11));
        var frozen = JsonNode.Parse(_world.Row(order).GetAttributeValue<string>("mpt_frozen"))!;
        var text = frozen.ToJsonString().Replace((string)frozen["organization"]!, $"{Guid.NewGuid():D}", StringComparison.Ordinal);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        new GuardSwitch(_world.Environment.Platform).WithoutGuards(() =>
        {
            _world.Environment.Platform.System.Update(new Entity("mpt_order", order) { ["mpt_frozen"] = text, ["mpt_hash"] = hash });
            return true;
        });
        Pass(hours: 30);
        Assert.Equal("unlisted", Visibility);
        Assert.DoesNotContain(OrderCommand.PutBack, _world.History(order));
        Assert.Equal(OrderState.Delivered, _world.State(order));
    }

    private string Visibility => _world.Environment.MatterportAccount.Models.Single(model => model.Id == _world.Model.Id).Visibility;

    private static OrderingWorld Private(string mode = "live")
    {
        var world = new OrderingWorld(mode, terms: new Entity("mpt_policy") { ["mpt_exposurehours"] = 24 });
        world.Show("private");
        return world;
    }

    private Guid Approved(string bundle = OrderingWorld.Pack, OrderingWorld? world = null) =>
        Approve((world ?? _world).Request(bundle: bundle), world ?? _world);

    private static Guid Approve(Guid order, OrderingWorld world)
    {
        world.Decide(world.Approver, order);
        world.Decide(world.Second, order);
        return order;
    }

    private void Pass(int hours, OrderingWorld? world = null)
    {
        for (var passed = 0; passed < hours; passed++)
        {
            (world ?? _world).Pass(TimeSpan.FromHours(1));
        }
    }

    private void Break(FaultKind fault, int at)
    {
        var seen = 0;
        _world.Environment.Matterport.Faults.Next(request => request.RootFields.Contains(Show) && ++seen == at ? fault : null);
    }

    private bool IsTold(Guid order) =>
        _world
            .Environment.Rows("mpt_syncissue")
            .Any(row =>
                row.GetAttributeValue<OptionSetValue>("mpt_kind").Value == (int)IssueKind.StillVisible
                && row.GetAttributeValue<OptionSetValue>("statecode").Value == 0
                && row.GetAttributeValue<string>("mpt_tablename") == "mpt_order"
                && row.GetAttributeValue<string>("mpt_rowid") == order.ToString()
            );
}
