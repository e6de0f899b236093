using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MatterportForDataverse.EmbeddedDataverse.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

/// <summary>A platform with its Web API: ada may do all, ann works with houses of her own, rob reads houses.</summary>
internal sealed class WebApiFixture : IAsyncDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 });

    private WebApiFixture()
    {
        Ada = Fixture.Platform.CreateUser("Ada", "System Administrator");
        Ann = Fixture.Platform.CreateUser("Ann", "Agent");
        Rob = Fixture.Platform.CreateUser("Rob", "Reader");
    }

    public PlatformFixture Fixture { get; } = new();

    public DataverseServer Server { get; private set; } = null!;

    public Guid Ada { get; }

    public Guid Ann { get; }

    public Guid Rob { get; }

    public static async Task<WebApiFixture> StartAsync(Func<HttpContext, Task<bool>>? pages = null)
    {
        var api = new WebApiFixture();
        api.Server = await api.Fixture.Platform.ServeAsync(
            token =>
                token switch
                {
                    "ada" => api.Ada,
                    "ann" => api.Ann,
                    "rob" => api.Rob,
                    _ => null,
                },
            pages
        );
        return api;
    }

    public Guid CreateHouse(string title, params (string Column, object? Value)[] columns)
    {
        var house = new Entity(PlatformFixture.House) { ["mpt_title"] = title };
        foreach (var (column, value) in columns)
        {
            house[column] = value;
        }

        return Fixture.System.Create(house);
    }

    public EntityReference CreateStreet(string name) =>
        new("mpt_street", Fixture.System.Create(new Entity("mpt_street") { ["mpt_name"] = name }));

    public Task<WebApiReply> GetAsync(string path, string? prefer = null, string token = "ada") =>
        SendAsync("GET", path, null, token, ("Prefer", prefer));

    public Task<WebApiReply> FetchAsync(
        string fetch,
        string? prefer = null,
        string set = "mpt_houses",
        string more = "",
        string token = "ada"
    ) => GetAsync($"{set}?fetchXml={Uri.EscapeDataString(fetch)}{more}", prefer, token);

    public async Task<WebApiReply> SendAsync(
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
        if (headers.FirstOrDefault(header => header.Name == "Content-Type").Value is { } type && request.Content is not null)
        {
            request.Content.Headers.Remove("Content-Type");
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        using var response = await _client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default, response.Headers)
        {
            Text = text,
            ContentType = response.Content.Headers.ContentType?.MediaType,
        };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Server.DisposeAsync();
        Fixture.Dispose();
    }
}
