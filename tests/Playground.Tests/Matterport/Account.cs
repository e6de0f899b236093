using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedMatterport;
using MatterportForDataverse.EmbeddedMatterport.World;

namespace MatterportForDataverse.Playground.Tests.Matterport;

/// <summary>A small world, its API, and a client that asks it.</summary>
internal sealed class Account
{
    public static readonly DateTime Start = new(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc);

    public Account(int models = 5, int seed = 1)
    {
        Clock = new VirtualClock(Start);
        World = MatterportWorld.Generate(
            new WorldOptions
            {
                Seed = seed,
                Models = models,
                Now = Start,
            },
            Clock
        );
        Api = new MatterportApi(World);
    }

    public VirtualClock Clock { get; }

    public MatterportWorld World { get; }

    public MatterportApi Api { get; }

    /// <summary>Active, public, with the given name.</summary>
    public MatterportModel Given(string name, Func<MatterportModel, MatterportModel>? with = null)
    {
        var model = World.AddModel(
            name,
            new PostalAddress
            {
                StreetAddressLines = ["1 Elm Street"],
                Locality = "Lawrence",
                CountryCode = "US",
            }
        );
        return with is null ? model : World.Edit(model.Id, with);
    }

    public Task<Reply> AskAsync(string query, object? variables = null) => AskAsync(World.ProductionToken, query, variables);

    public Task<Reply> AskAccountAsync(string query, object? variables = null) =>
        AskAsync(World.ProductionToken, query, variables, "https://api.matterport.com/api/accounts/graph");

    public async Task<Reply> AskAsync(
        TokenPair? token,
        string query,
        object? variables = null,
        string url = "https://api.matterport.com/api/models/graph"
    )
    {
        var body = JsonSerializer.Serialize(new { query, variables });
        using var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        return await SendAsync(token, request);
    }

    public async Task<Reply> SendAsync(TokenPair? token, HttpRequestMessage request)
    {
        if (token is not null)
            request.Headers.Authorization = Basic(token);
        using var client = new HttpClient(Api.CreateHandler());
        using var response = await client.SendAsync(request);
        return new Reply(response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public static AuthenticationHeaderValue Basic(TokenPair token) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(token.TokenId + ":" + token.TokenSecret)));
}

/// <summary>What came back.</summary>
internal sealed record Reply(System.Net.HttpStatusCode Status, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public JsonNode Data => Json["data"] ?? throw new InvalidOperationException("No data: " + Body);

    public string? Code => (string?)Json["errors"]?[0]?["extensions"]?["code"];

    public string? Message => (string?)Json["errors"]?[0]?["message"];

    /// <summary>The data, when no error came with it.</summary>
    public JsonNode Clean => Json["errors"] is null ? Data : throw new InvalidOperationException(Body);
}
