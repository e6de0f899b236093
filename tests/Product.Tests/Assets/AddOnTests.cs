using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.Product.Tests.Ordering;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Assets;

/// <summary>The add-ons of models and their files as rows: the shipped assembly on both embedded platforms.</summary>
public sealed class AddOnTests : IDisposable
{
    private readonly OrderingWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void What_was_ordered_and_delivered_is_there_with_its_order_and_its_files()
    {
        var order = Placed();
        Assert.Equal((AddOnState.InProgress, order), StateAndOrder(AddOn()));
        Assert.Equal([AssetAvailability.Unavailable], Files().Select(AvailabilityOf));

        Deliver();
        Assert.Equal((AddOnState.Delivered, order), StateAndOrder(AddOn()));
        var file = Assert.Single(Files());
        Assert.Equal(AssetAvailability.Available, AvailabilityOf(file));
        Assert.Equal((int)AssetKind.Package, file.GetAttributeValue<OptionSetValue>("mpt_kind").Value);
        Assert.Equal("zip", file["mpt_format"]);
        Assert.Equal(AddOn().Id, file.GetAttributeValue<EntityReference>("mpt_addonid").Id);
        Assert.Equal(_world.ModelRow, file.GetAttributeValue<EntityReference>("mpt_modelid").Id);
    }

    [Theory]
    [InlineData("event")]
    [InlineData("sync now")]
    public void What_was_bought_elsewhere_shows_up_without_an_order_and_is_not_sold_again(string by)
    {
        if (by == "sync now")
        {
            _world.Request(bundle: OrderingWorld.Plan);
        }

        _world.BuyElsewhere();
        Notice(by);

        Assert.Equal((AddOnState.InProgress, null), StateAndOrder(AddOn()));
        OrderingWorld.Refused("order.on-order", () => _world.Request(operation: "two"));
    }

    [Fact]
    public void An_order_that_was_found_foreign_leaves_the_add_on_to_whoever_bought_it()
    {
        var order = Placed(FaultKind.DropBeforeCommit);
        Assert.Equal(OrderState.Unknown, _world.State(order));
        for (var day = 0; day < 8; day++)
        {
            _world.Pass(TimeSpan.FromDays(1));
        }

        foreach (var person in new[] { _world.Approver, _world.Second })
        {
            _world.Environment.Call(person, "mpt_SettleOrder", Foreign(order));
        }

        _world.BuyElsewhere();
        Notice("sync now");
        Assert.Null(StateAndOrder(AddOn()).Order);
    }

    [Fact]
    public void What_is_bought_while_add_ons_are_being_read_is_read_by_the_event_about_it()
    {
        var late = 0;
        _world.Environment.Wire = inner => new Afterwards(
            inner,
            body =>
            {
                if (body.Contains("bundles", StringComparison.Ordinal) && late++ == 0)
                {
                    _world.BuyElsewhere();
                    Tell();
                }
            }
        );

        Notice("event");

        Assert.Equal((AddOnState.InProgress, null), StateAndOrder(AddOn()));
    }

    [Fact]
    public void An_event_has_what_was_sent_looked_at_at_most_once_a_minute()
    {
        var order = Placed();
        DateTime Looked() => _world.Row(order).GetAttributeValue<DateTime>("mpt_releasedon");
        var before = Looked();

        _world.Environment.Clock.Advance(TimeSpan.FromSeconds(30));
        Notice("event");
        Assert.Equal(before, Looked());

        _world.Environment.Clock.Advance(TimeSpan.FromMinutes(2));
        Notice("event");
        Assert.True(before + TimeSpan.FromMinutes(2) <= Looked());
    }

    [Fact]
    public void What_an_answer_does_not_tell_changes_nothing()
    {
        var order = Placed();
        Deliver();
        var faults = _world.Environment.Matterport.Faults;
        faults.FailsField = field => field.Field is "bundles";
        faults.Next(_ => FaultKind.PartialData);
        Notice("sync now");
        Assert.Equal((AddOnState.Delivered, order), StateAndOrder(AddOn()));
        Assert.Equal([AssetAvailability.Available], Files().Select(AvailabilityOf));
    }

    [Fact]
    public void Reading_the_same_again_writes_nothing()
    {
        Placed();
        Deliver();
        var before = (AddOn().RowVersion, Files().Single().RowVersion);
        Notice("sync now");
        Assert.Equal(before, (AddOn().RowVersion, Files().Single().RowVersion));
    }

    [Fact]
    public void Add_ons_and_files_go_with_the_row_of_their_model_and_downloads_stay()
    {
        Placed();
        Deliver();
        _world.Environment.Call(_world.Requester, "mpt_GetAssetLink", ("AssetRowId", Files().Single().Id));
        _world.Environment.Platform.System.Delete("mpt_model", _world.ModelRow);
        Assert.Empty(Files());
        Assert.Empty(_world.Environment.Rows("mpt_addon"));
        Assert.Null(Assert.Single(_world.Environment.Rows("mpt_download")).GetAttributeValue<EntityReference>("mpt_assetid"));
    }

    private static (AddOnState State, Guid? Order) StateAndOrder(Entity addOn) =>
        (
            (AddOnState)addOn.GetAttributeValue<OptionSetValue>("mpt_state").Value,
            addOn.GetAttributeValue<EntityReference>("mpt_orderid")?.Id
        );

    private static AssetAvailability AvailabilityOf(Entity file) =>
        (AssetAvailability)file.GetAttributeValue<OptionSetValue>("mpt_availability").Value;

    private static (string, object)[] Foreign(Guid order) =>
        [("OrderId", order), ("LineNumber", 1), ("Outcome", "foreign"), ("InvoiceReference", "none")];

    private Entity AddOn() => Assert.Single(_world.Environment.Rows("mpt_addon"));

    private IReadOnlyList<Entity> Files() => _world.Environment.Rows("mpt_asset");

    private Guid Placed(FaultKind? fault = null)
    {
        var order = _world.Request();
        _world.Decide(_world.Approver, order);
        if (fault is { } kind)
        {
            _world.Environment.Matterport.Faults.Next(request => request.RootFields.Contains("unlockModelBundle") ? kind : null);
        }

        _world.Pass(TimeSpan.FromMinutes(11));
        return order;
    }

    private void Deliver()
    {
        for (var hour = 0; hour < 24; hour++)
        {
            _world.Pass(TimeSpan.FromHours(1));
        }
    }

    private void Notice(string by)
    {
        if (by == "event")
        {
            Tell();
        }
        else
        {
            _world.Environment.Call(_world.Environment.Ann, "mpt_SyncModel", ("TableName", "mpt_model"), ("RowId", _world.ModelRow));
        }

        _world.Environment.Platform.RunJobs();
    }

    private void Tell() =>
        _world.Environment.Call(
            _world.Environment.Ada,
            "mpt_ReceiveModelEvent",
            ("Payload", $$"""{"modelId":"{{_world.Model.Id}}","type":"bundle_updated"}""")
        );

    /// <summary>Does something once an answer is under way.</summary>
    private sealed class Afterwards(HttpMessageHandler inner, Action<string> after) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content!.ReadAsStringAsync(cancellationToken);
            var answer = await base.SendAsync(request, cancellationToken);
            after(body);
            return answer;
        }
    }
}
