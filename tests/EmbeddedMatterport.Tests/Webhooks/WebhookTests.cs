using System.Net;
using System.Text.Json.Nodes;

namespace MatterportForDataverse.EmbeddedMatterport.Tests.Webhooks;

public sealed class WebhookTests
{
    private const string Add =
        "mutation($input: ModelEventCallbackInput!) { addModelEventWebhookCallback(input: $input) { id version callback { host } } }";

    [Fact]
    public async Task An_event_comes_with_its_credentials_headers_and_query()
    {
        var api = new TestApi();
        await api.AskAsync(Add, new { input = Input() });
        var receiver = new Receiver();

        var model = api.Given("House");
        using var client = new HttpMessageInvoker(receiver);

        Assert.Equal(1, await api.Matterport.DeliverEventsAsync(client));
        Assert.Equal(0, await api.Matterport.DeliverEventsAsync(client));
        Assert.Equal("https://flows.example.com:8443/run?sig=a%2Bb", receiver.Request!.RequestUri!.AbsoluteUri);
        Assert.Equal("Basic dXNlcjpwYXNz", receiver.Request.Headers.Authorization!.ToString());
        Assert.Equal("1", receiver.Request.Headers.GetValues("x-number").Single());
        var body = JsonNode.Parse(receiver.Body!)!;
        Assert.Equal((model.Id, "created", "key"), ((string?)body["modelId"], (string?)body["type"], (string?)body["webhookCustomKey"]));
    }

    [Theory]
    [InlineData("""{"version":1}""", "request.unsupported")]
    [InlineData("""{"eventTypes":["inserted"]}""", "request.unsupported")]
    [InlineData("""{"eventTypes":[]}""", "request.invalid")]
    [InlineData("""{"callback":{"scheme":"ftp","host":"flows.example.com"}}""", "request.invalid")]
    [InlineData("""{"callback":{"scheme":"https","host":"a b"}}""", "request.invalid")]
    [InlineData("""{"callback":{"scheme":"https","host":"a.example.com","credType":"token"}}""", "request.unsupported")]
    public async Task What_is_wrong_or_not_simulated_is_refused(string change, string code)
    {
        var api = new TestApi();
        var input = Input();
        foreach (var (key, value) in JsonNode.Parse(change)!.AsObject())
        {
            input[key] = value!.DeepClone();
        }

        Assert.Equal(code, (await api.AskAsync(Add, new { input })).Code);
    }

    [Fact]
    public async Task Webhooks_and_folders_are_for_Enterprise_plans()
    {
        var api = new TestApi();
        api.Account.Settings.Enterprise = false;

        Assert.Equal("request.unauthorized", (await api.AskAsync(Add, new { input = Input() })).Code);
        Assert.Equal("request.unauthorized", (await api.AskAsync("{ rootFolder { id } }")).Code);
        api.Account.Settings.Enterprise = true;
        Assert.Equal("request.unauthorized", (await api.AskAsync(api.Account.SandboxToken, "{ rootFolder { id } }")).Code);
    }

    [Fact]
    public async Task A_model_that_stands_as_it_stood_makes_no_event()
    {
        var api = new TestApi();
        var input = Input();
        input["eventTypes"] = new JsonArray("details_changed");
        await api.AskAsync(Add, new { input });
        var model = api.Given("House");
        api.Account.Edit(model.Id, m => m);
        api.Account.Restore(model with { Name = "Older" });
        using var client = new HttpMessageInvoker(new Receiver());

        Assert.Equal(0, await api.Matterport.DeliverEventsAsync(client));
    }

    private static JsonObject Input() =>
        JsonNode
            .Parse(
                """
                {
                  "eventTypes": ["created", "created"], "version": 2, "customKey": "key",
                  "callback": {
                    "scheme": "https", "host": "flows.example.com", "port": 8443, "path": "run",
                    "queryParams": [{ "key": "sig", "value": "a+b" }], "additionalHeaders": [{ "key": "x-number", "value": "1" }],
                    "credType": "basic", "credKey": "user", "credSecret": "pass"
                  }
                }
                """
            )!
            .AsObject();

    private sealed class Receiver : HttpMessageHandler
    {
        public HttpRequestMessage? Request { get; private set; }

        public string? Body { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (Request, Body) = (request, await request.Content!.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage(HttpStatusCode.OK);
        }
    }
}
