using System.Text.Json.Nodes;
using MatterportForDataverse.Product.Tests.Ordering;

namespace MatterportForDataverse.Connector.Tests.Makers;

[Collection(MakersCollection.Name)]
public sealed class MakersOrderTests(MakersWorld world)
{
    // What one of these tests buys in Matterport itself.
    private const decimal PriceOfPoints = 149m;

    [Fact]
    public async Task A_requester_lists_delivered_files_and_gets_a_link_that_is_recorded()
    {
        MatterportSite.Buy(world.Environment, world.Ordering.Model.Id, "mp:e57");
        world.Environment.Clock.Advance(TimeSpan.FromHours(25));
        var payload = $$"""{"modelId":"{{world.Ordering.Model.Id}}","type":"bundle_updated"}""";
        world.Environment.Call(world.Environment.Ada, "mpt_ReceiveModelEvent", ("Payload", payload));
        world.Environment.Platform.RunJobs();

        var files = (await world.RunAsync("Rick", "ListAssets", new { modelRowId = world.Model }))["assets"]!.AsArray();
        var file = Assert.Single(files)!;
        Assert.Equal(
            ("point-cloud", "e57", "available", "mp:e57", "e57 File"),
            (
                (string?)file["kind"],
                (string?)file["format"],
                (string?)file["availability"],
                (string?)file["bundleId"],
                (string?)file["addOnName"]
            )
        );
        var values = new { assetRowId = (string)file["assetRowId"]! };
        var link = await world.RunAsync("Rick", "GetAssetLink", values);
        Assert.StartsWith("https://cdn-2.matterport.com/", (string?)link["link"], StringComparison.Ordinal);
        Assert.Equal((string?)file["name"], (string?)link["fileName"]);
        Assert.Single(world.Environment.Rows("mpt_download"));
        await world.RefusedAsync(403, "access.denied", "Abby", "GetAssetLink", values);
    }

    [Fact]
    public async Task A_requester_sees_prices_requests_an_order_and_withdraws_it()
    {
        var offered = await world.RunAsync("Rick", "ListAddOns", new { modelRowId = world.Model });
        var pack = offered["addOns"]!.AsArray().Single(one => (string?)one!["bundleId"] == OrderingWorld.Pack)!;
        Assert.True((bool)pack["canBeRequested"]!);
        Assert.Equal("live", (string?)offered["ordering"]);
        var quote = await world.RunAsync("Rick", "QuoteOrder", Line(OrderingWorld.Pack));
        Assert.Equal((49m, "USD", true), ((decimal)quote["amount"]!, (string?)quote["currency"], (bool)quote["canBeRequested"]!));

        var order = await world.RunAsync("Rick", "RequestOrder", Request(OrderingWorld.Pack, "first", ("expectedAmount", 49)));
        var again = await world.RunAsync("Rick", "RequestOrder", Request(OrderingWorld.Pack, "first", ("expectedAmount", 49)));
        Assert.Equal((string?)order["orderId"], (string?)again["orderId"]);
        Assert.Equal(("requested", true), ((string?)order["state"], (bool)order["waitsForApproval"]!));
        Assert.Equal(OrderingWorld.Pack, (string?)order["lines"]!.AsArray().Single()!["bundleId"]);
        Assert.Contains("etn=mpt_order&id=" + (string?)order["orderId"], (string?)order["appLink"], StringComparison.Ordinal);

        Assert.Contains(await Ids("Rick", "ListMyOrders"), id => id == (string?)order["orderId"]);
        Assert.DoesNotContain(await Ids("Rick", "ListOrdersWaitingForMe"), id => id == (string?)order["orderId"]);
        Assert.Contains(await Ids("Abby", "ListOrdersWaitingForMe"), id => id == (string?)order["orderId"]);
        Assert.DoesNotContain(await Ids("Abby", "ListMyOrders"), id => id == (string?)order["orderId"]);

        var withdrawn = await world.RunAsync("Rick", "WithdrawOrder", new { orderId = (string)order["orderId"]!, reason = "Too early" });
        Assert.Equal(("withdrawn", false), ((string?)withdrawn["state"], (bool)withdrawn["waitsForApproval"]!));
        Assert.DoesNotContain(world.Ordering.Bill, amount => amount != PriceOfPoints);
    }

    [Fact]
    public async Task What_is_chosen_is_asked_for_by_a_schema_and_comes_back_as_a_list()
    {
        var values = new { modelRowId = world.Model, bundleId = OrderingWorld.Plan };
        var fields = (await world.RunAsync("Rick", "GetAddOnOptions", values))["schema"]!["properties"]!.AsObject();
        var (key, field) = fields.First();
        var choice = field!["enum"] is JsonArray choices ? (string)choices[0]! : "any";
        var request = Request(OrderingWorld.Plan, "with options", ("options", new JsonObject { [key] = choice }));

        var order = await world.RunAsync("Rick", "RequestOrder", request);

        var option = order["lines"]![0]!["options"]!.AsArray().Single()!;
        Assert.Equal((key, choice), ((string?)option["key"], (string?)option["value"]));
        Assert.Equal(40m, (decimal)order["amount"]!);
        await world.RunAsync("Rick", "WithdrawOrder", new { orderId = (string)order["orderId"]! });
    }

    [Fact]
    public async Task The_refusals_of_the_gate_arrive_as_a_status_a_code_and_a_sentence()
    {
        var changed = Request(OrderingWorld.Pack, "changed", ("expectedAmount", 1));
        var refused = await world.RefusedAsync(409, "order.price-changed", "Rick", "RequestOrder", changed);
        Assert.Contains("49", refused.Sentence, StringComparison.Ordinal);

        var order = await world.RunAsync("Rick", "RequestOrder", Request(OrderingWorld.Pack, "gate"));
        await world.RefusedAsync(409, "order.already-open", "Rick", "RequestOrder", Request(OrderingWorld.Pack, "second"));
        await world.RefusedAsync(409, "order.operation-reused", "Rick", "RequestOrder", Request(OrderingWorld.Plan, "gate"));
        await world.RefusedAsync(409, "order.add-on-unknown", "Rick", "RequestOrder", Request("mp:castle", "unknown"));
        await world.RefusedAsync(403, "order.not-mine", "Abby", "WithdrawOrder", new { orderId = (string)order["orderId"]! });
        await world.RefusedAsync(403, "order.not-mine", "Adam", "WithdrawOrder", new { orderId = (string)order["orderId"]! });
        await world.RunAsync("Rick", "WithdrawOrder", new { orderId = (string)order["orderId"]! });
        await world.RefusedAsync(409, "order.not-now", "Rick", "WithdrawOrder", new { orderId = (string)order["orderId"]! });
    }

    [Theory]
    [InlineData("activate")]
    [InlineData("archive")]
    [InlineData("delete-model")]
    public async Task What_is_no_add_on_cannot_be_slipped_in(string act)
    {
        var options = new JsonObject { ["act"] = act };
        var slipped = Request(OrderingWorld.Pack, act, ("options", options));
        await world.RefusedAsync(409, "order.option-unknown", "Rick", "RequestOrder", slipped);
        await world.RefusedAsync(409, "order.add-on-unknown", "Rick", "RequestOrder", Request(act, act));
    }

    private async Task<string[]> Ids(string person, string operation) =>
        [.. (await world.RunAsync(person, operation))["orders"]!.AsArray().Select(order => (string)order!["orderId"]!)];

    private JsonObject Line(string bundle) => new() { ["modelRowId"] = world.Model.ToString(), ["bundleId"] = bundle };

    private JsonObject Request(string bundle, string id, params (string Name, JsonNode Value)[] more)
    {
        var request = Line(bundle);
        request["requestId"] = id;
        foreach (var (name, value) in more)
        {
            request[name] = value;
        }

        return request;
    }
}
