using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MatterportForDataverse.EmbeddedDataverse.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

/// <summary>A world with its Web API: ada may do all, ann deals in houses of her own, rob reads houses.</summary>
internal sealed class Town : IAsyncDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 });

    private Town()
    {
        Ada = World.Platform.CreateUser("Ada", "System Administrator");
        Ann = World.Platform.CreateUser("Ann", "Agent");
        Rob = World.Platform.CreateUser("Rob", "Reader");
    }

    public World World { get; } = new();

    public DataverseServer Server { get; private set; } = null!;

    public Guid Ada { get; }

    public Guid Ann { get; }

    public Guid Rob { get; }

    public static async Task<Town> OpenAsync(Func<HttpContext, Task<bool>>? pages = null)
    {
        var town = new Town();
        town.Server = await town.World.Platform.ServeAsync(
            token =>
                token switch
                {
                    "ada" => town.Ada,
                    "ann" => town.Ann,
                    "rob" => town.Rob,
                    _ => null,
                },
            pages
        );
        return town;
    }

    public Guid House(string title, params (string Column, object? Value)[] columns)
    {
        var house = new Entity(World.House) { ["mpt_title"] = title };
        foreach (var (column, value) in columns)
        {
            house[column] = value;
        }

        return World.System.Create(house);
    }

    public EntityReference Street(string name) => new("mpt_street", World.System.Create(new Entity("mpt_street") { ["mpt_name"] = name }));

    public Task<Reply> GetAsync(string path, string? prefer = null, string token = "ada") =>
        AskAsync("GET", path, null, token, ("Prefer", prefer));

    public Task<Reply> FetchAsync(string fetch, string? prefer = null, string set = "mpt_houses", string more = "", string token = "ada") =>
        GetAsync($"{set}?fetchXml={Uri.EscapeDataString(fetch)}{more}", prefer, token);

    public async Task<Reply> AskAsync(
        string method,
        string path,
        string? body = null,
        string token = "ada",
        params (string Name, string? Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Server.WebApiUrl, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value is null ? [] : [value]);
        }

        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default, response.Headers);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Server.DisposeAsync();
        World.Dispose();
    }
}
