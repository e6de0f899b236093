using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Tests;

/// <summary>A small account, its API, and a client that asks it.</summary>
internal sealed class TestApi
{
    public static readonly DateTime Start = new(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc);

    public TestApi(int models = 5, int seed = 1)
    {
        Clock = new VirtualClock(Start);
        Account = MatterportAccount.Generate(
            new AccountOptions
            {
                Seed = seed,
                Models = models,
                Now = Start,
            },
            Clock
        );
        Matterport = new MatterportApi(Account);
    }

    public VirtualClock Clock { get; }

    public MatterportAccount Account { get; }

    public MatterportApi Matterport { get; }

    /// <summary>Active, public, with the given name.</summary>
    public MatterportModel Given(string name, Func<MatterportModel, MatterportModel>? with = null)
    {
        var model = Account.AddModel(
            name,
            new PostalAddress
            {
                StreetAddressLines = ["1 Elm Street"],
                Locality = "Lawrence",
                CountryCode = "US",
            }
        );
        return with is null ? model : Account.Edit(model.Id, with);
    }

    public Task<GraphQLResponse> AskAsync(string query, object? variables = null) => AskAsync(Account.ProductionToken, query, variables);

    public Task<GraphQLResponse> AskAccountAsync(string query, object? variables = null) =>
        AskAsync(Account.ProductionToken, query, variables, "https://api.matterport.com/api/accounts/graph");

    public async Task<GraphQLResponse> AskAsync(
        ApiToken? token,
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

    public async Task<GraphQLResponse> SendAsync(ApiToken? token, HttpRequestMessage request)
    {
        if (token is not null)
        {
            request.Headers.Authorization = Basic(token);
        }

        using var client = new HttpClient(Matterport.CreateHandler());
        using var response = await client.SendAsync(request);
        return new GraphQLResponse(response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public static AuthenticationHeaderValue Basic(ApiToken token) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(token.TokenId + ":" + token.TokenSecret)));
}
