using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MatterportForDataverse.Connector.Tests.Operations;
using MatterportForDataverse.EmbeddedMatterport.Faults;

namespace MatterportForDataverse.Connector.Tests.Triggers;

public sealed class WebhookTriggerTests
{
    private static readonly string[] Everything =
    [
        "activation_state_changed",
        "bundle_updated",
        "created",
        "deleted",
        "details_changed",
        "processed",
        "visibility_changed",
    ];

    [Fact]
    public async Task A_flow_subscribes_is_told_and_unsubscribes()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var flow = new FlowReceiver();
        var model = world.Given();

        var subscribed = await SubscribeAsync(world);
        world.Account.Edit(model.Id, m => m with { Name = "Quay House", Visibility = "private" });
        world.Account.Archive(model.Id);
        await DeliverAsync(world, flow);
        var removed = await world.FollowAsync("UnsubscribeFromModelChanges", subscribed.Location!);
        world.Account.Delete(model.Id);
        await DeliverAsync(world, flow);

        Assert.Equal(201, subscribed.Status);
        Assert.Equal("triggers/webhooks/" + (string?)subscribed.Body["webhookId"], At(subscribed.Location!));
        Assert.Equal(
            ["visibility_changed", "details_changed", "activation_state_changed"],
            flow.Received.Select(received => (string?)received["type"])
        );
        Assert.Equal("Quay House", (string?)flow.Received[1]["body"]!["current"]!["name"]);
        Assert.All(flow.Received, received => Assert.Equal(model.Id, (string?)received["modelId"]));
        Assert.True((bool)removed.Body["removed"]!);
    }

    [Fact]
    public async Task Each_kind_of_event_has_the_content_that_the_definition_tells()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var flow = new FlowReceiver();
        await SubscribeAsync(world);
        var model = world.Given();
        world.Account.Edit(model.Id, m => m with { State = "processing" });
        world.Account.Edit(model.Id, m => m with { Name = "Not told while it is processed" });
        world.Account.Edit(model.Id, m => m with { State = "active" });
        await BuyAsync(world, model.Id);
        world.Account.Edit(model.Id, m => m with { Address = m.Address with { Locality = "Topeka" }, MlsId = "7", ImageId = "p" });
        world.Account.Edit(model.Id, m => m with { Visibility = "unlisted" });
        world.Account.Delete(model.Id);
        await DeliverAsync(world, flow);

        Assert.Equal(Everything, flow.Received.Select(received => (string)received["type"]!).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(
            "Not told",
            string.Concat(flow.Received.Select(received => received.ToJsonString())),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Only_chosen_events_are_told()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var flow = new FlowReceiver();
        await SubscribeAsync(world, "deleted", "deleted");
        var model = world.Given();
        world.Account.Delete(model.Id);
        await DeliverAsync(world, flow);

        Assert.Equal("deleted", (string?)flow.Received.Single()["type"]);
    }

    [Fact]
    public async Task Removing_twice_is_no_error_neither_for_the_trigger_nor_for_the_action()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var subscribed = await SubscribeAsync(world);
        var id = (string)subscribed.Body["webhookId"]!;

        var first = await world.RunAsync("RemoveWebhook", ("webhookId", id));
        var second = await world.RunAsync("RemoveWebhook", ("webhookId", id));
        var third = await world.FollowAsync("UnsubscribeFromModelChanges", subscribed.Location!);

        Assert.All([first, second, third], answer => Assert.Equal(200, answer.Status));
        Assert.Equal([true, false, false], new[] { first, second, third }.Select(answer => (bool)answer.Body["removed"]!));
    }

    [Theory]
    [InlineData("a/b c%2F+d")]
    [InlineData("SxQL3iGyoDo=")]
    public async Task An_ID_with_a_slash_survives_the_way_there_and_back(string id)
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var asked = new List<string?>();
        world.Instead = request =>
        {
            var body = JsonNode.Parse(request.Content!.ReadAsStringAsync().GetAwaiter().GetResult())!;
            asked.Add((string?)body["variables"]!["id"]);
            var data = asked[^1] is null
                ? new JsonObject { ["addModelEventWebhookCallback"] = new JsonObject { ["id"] = id } }
                : new JsonObject { ["removeModelEventWebhookCallback"] = true };
            var text = new JsonObject { ["data"] = data }.ToJsonString();
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, "application/json") };
        };

        var subscribed = await SubscribeAsync(world);
        var removed = await world.FollowAsync("UnsubscribeFromModelChanges", subscribed.Location!);

        Assert.Equal([null, id], asked);
        Assert.True((bool)removed.Body["removed"]!);
    }

    [Fact]
    public async Task The_list_shows_registrations_without_what_signs_the_flow()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        await SubscribeAsync(world, "processed");

        var listed = await world.RunAsync("ListWebhooks");

        var webhook = listed.Items("webhooks").Single()!;
        Assert.StartsWith(
            "https://prod-07.westeurope.logic.azure.com:443/workflows/",
            (string?)webhook["address"],
            StringComparison.Ordinal
        );
        Assert.Equal((2, "processed"), ((int)webhook["version"]!, (string?)webhook["eventTypes"]![0]));
        Assert.DoesNotContain("sig", listed.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("queryParams", listed.Sent.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registration_that_may_exist_is_not_made_again_by_itself()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        world.Api.Faults.Next(_ => FaultKind.DropAfterCommit);

        var answer = await SubscribeAsync(world);

        Assert.Equal((409, "outcome.unknown"), (answer.Status, answer.Code));
        Assert.Null(answer.Location);
        Assert.Single((await world.RunAsync("ListWebhooks")).Items("webhooks"));
    }

    private static Task<Answer> SubscribeAsync(ConnectorWorld world, params string[] types) =>
        world.RunAsync(
            "WhenAModelChanges",
            new { callbackUrl = FlowReceiver.Address, eventTypes = types.Length == 0 ? Everything : types }
        );

    private static async Task DeliverAsync(ConnectorWorld world, FlowReceiver flow)
    {
        using var client = new HttpMessageInvoker(flow, disposeHandler: false);
        await world.Api.DeliverEventsAsync(client);
    }

    private static async Task BuyAsync(ConnectorWorld world, string model)
    {
        using var client = new HttpClient(world.Api.CreateHandler());
        client.DefaultRequestHeaders.Authorization = world.Credentials;
        var document = $$"""mutation { unlockModelBundle(id: "{{model}}", bundleId: "mp:imagery") { id } }""";
        using var content = new StringContent(document, Encoding.UTF8, "application/graphql");
        using var response = await client.PostAsync(new Uri("https://api.matterport.com/api/models/graph"), content);
        Assert.True(response.IsSuccessStatusCode);
    }

    private static string At(Uri location) => ConnectorWorld.Gateway.MakeRelativeUri(location).OriginalString;
}
