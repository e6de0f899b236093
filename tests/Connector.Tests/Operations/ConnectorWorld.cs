using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MatterportForDataverse.Connector.Tests.Host;
using MatterportForDataverse.EmbeddedMatterport;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.Connector.Tests.Operations;

/// <summary>The connector before the embedded Matterport on loopback.</summary>
internal sealed class ConnectorWorld : IAsyncDisposable
{
    public static readonly DateTime Start = new(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc);
    public static readonly Uri Gateway = new("https://gateway.example.com/apim/matterport/connection1/");

    private readonly HttpClient _client = new();
    private readonly MatterportServer _server;

    private ConnectorWorld(VirtualClock clock, MatterportApi api, MatterportServer server) => (Clock, Api, _server) = (clock, api, server);

    public VirtualClock Clock { get; }

    public MatterportApi Api { get; }

    public MatterportAccount Account => Api.Account;

    public Uri Server => _server.Address;

    /// <summary>What the connection sends; null for nothing.</summary>
    public AuthenticationHeaderValue? Credentials { get; set; }

    /// <summary>Answers in Matterport's place.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?>? Instead { get; set; }

    public static async Task<ConnectorWorld> OpenAsync(int models = 5)
    {
        var clock = new VirtualClock(Start);
        var options = new AccountOptions
        {
            Seed = 1,
            Models = models,
            Now = Start,
        };
        var api = new MatterportApi(MatterportAccount.Generate(options, clock));
        var world = new ConnectorWorld(clock, api, await MatterportServer.StartAsync(api));
        world.UseToken(api.Account.ProductionToken);
        return world;
    }

    public void UseToken(ApiToken token) =>
        Credentials = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(token.TokenId + ":" + token.TokenSecret)));

    /// <summary>An active model with all of its parts.</summary>
    public MatterportModel Given(string name = "Harbour House")
    {
        var address = new PostalAddress
        {
            StreetAddressLines = ["1 Elm Street", "Unit 4"],
            Locality = "Lawrence",
            DependentLocality = "North",
            AdministrativeArea = "KS",
            PostalCode = "66044",
            CountryCode = "US",
            SortingCode = "7",
        };
        return Account.AddModel(name, address, new GeoPoint(38.97, -95.23));
    }

    /// <summary>Runs an operation, and holds the answer to the definition.</summary>
    public Task<Answer> RunAsync(string operation, params (string Name, string Value)[] values) => RunAsync(operation, null, values);

    /// <summary>The same with a body: an object, or JSON text.</summary>
    public Task<Answer> RunAsync(string operation, object? body, params (string Name, string Value)[] values)
    {
        var defined = DefinedOperation.Named(ConnectorFiles.Administrators, operation);
        var text = body is null or string ? (string?)body : System.Text.Json.JsonSerializer.Serialize(body);
        var request = defined.Request(_server.Address, values.ToDictionary(value => value.Name, value => value.Value), text);
        return SendAsync(defined, operation, request, new Uri(Gateway, request.RequestUri!.PathAndQuery.TrimStart('/')));
    }

    /// <summary>Calls an address that the connector gave out, as the platform does.</summary>
    public Task<Answer> FollowAsync(string operation, Uri location)
    {
        var defined = DefinedOperation.Named(ConnectorFiles.Administrators, operation);
        var address = new Uri(_server.Address, Gateway.MakeRelativeUri(location).OriginalString);
        var request = new HttpRequestMessage(new HttpMethod(defined.Method.ToUpperInvariant()), address);
        return SendAsync(defined, operation, request, location);
    }

    public async Task<Answer> SendAsync(DefinedOperation defined, string operationId, HttpRequestMessage request, Uri original)
    {
        request.Headers.Authorization = Credentials;
        using var invoker = new HttpMessageInvoker(new Wire(this));
        var context = new FakeContext(operationId, request, original, invoker);
        var script = (ScriptBase)Activator.CreateInstance(ScriptCompiler.Script(ConnectorFiles.Administrators))!;
        script.Context = context;
        using var response = await script.ExecuteAsync();
        var text = await response.Content.ReadAsStringAsync();
        var status = (int)response.StatusCode;
        Assert.Empty(ResponseSchema.Problems(defined, status, text));
        Assert.DoesNotContain(":null", text, StringComparison.Ordinal);
        if (status >= 400)
        {
            Assert.Equal(["action", "code", "message"], JsonNode.Parse(text)!["error"]!.AsObject().Select(part => part.Key).Order());
        }

        response.Headers.TryGetValues("Retry-After", out var wait);
        return new Answer(status, JsonNode.Parse(text)!, response.Headers.Location, wait?.Single(), context.Sent);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    private sealed class Wire(ConnectorWorld world) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            world.Instead?.Invoke(request) ?? await world._client.SendAsync(Copy(request), cancellationToken);

        private static HttpRequestMessage Copy(HttpRequestMessage request)
        {
            var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
            copy.Headers.Authorization = request.Headers.Authorization;
            return copy;
        }
    }
}
