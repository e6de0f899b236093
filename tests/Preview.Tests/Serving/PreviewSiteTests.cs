using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MatterportForDataverse.Preview.Tests.Browser;

namespace MatterportForDataverse.Preview.Tests.Serving;

[Collection(AppCollection.Name)]
public sealed class PreviewSiteTests(AppFixture app) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = new Uri(app.Session.AppUrl, "/") };

    private string Secret => app.Session.AppUrl.Fragment[1..];

    [Theory]
    [InlineData("app/", "text/html")]
    [InlineData("app/main.js", "text/javascript")]
    [InlineData("app/xrm/xrm.js", "text/javascript")]
    [InlineData("app/styles/base.css", "text/css")]
    [InlineData("app/icon.svg", "image/svg+xml")]
    public async Task Files_come_with_their_type_and_a_strict_policy(string path, string type)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.All(
            ["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "frame-ancestors 'self'"],
            rule => Assert.Contains(rule, policy, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("app/../../etc/passwd")]
    [InlineData("app/nothing.js")]
    [InlineData("WebResources/mpt_/nothing.js")]
    [InlineData("WebResources/../Other/Solution.xml")]
    public async Task Nothing_else_is_served(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Unauthorized });
    }

    [Theory]
    [InlineData("{\"secret\":\"00000000000000000000000000000000\"}")]
    [InlineData("{\"secret\":\"\"}")]
    [InlineData("{\"secret\":1}")]
    [InlineData("[]")]
    [InlineData("nonsense")]
    public async Task Without_the_secret_of_the_link_nobody_is_named(string body)
    {
        using var answer = await _client.PostAsync(new Uri("app/people", UriKind.Relative), new StringContent(body));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.DoesNotContain("token", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_secret_everybody_has_roles_and_a_token_of_their_own()
    {
        var people = await PeopleAsync();

        Assert.Equal(["Ann", "Rita", "Ada", "Rob", "Amy", "Bea"], people.Select(one => one.GetProperty("name").GetString()));
        Assert.Equal(["Matterport Operator"], people[0].GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
        Assert.Equal(6, people.Select(one => one.GetProperty("token").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task The_app_is_described_to_those_who_have_a_token_only()
    {
        using var stranger = await _client.GetAsync(new Uri("app/app.json", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, "app/app.json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (await PeopleAsync())[1].GetProperty("token").GetString());
        using var known = await _client.SendAsync(request);
        var described = await known.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        Assert.Equal("mpt_Matterport", described.GetProperty("name").GetString());
        Assert.Equal(
            "quickCreate",
            described
                .GetProperty("forms")
                .EnumerateArray()
                .First(form => form.GetProperty("kind").GetString() == "quickCreate")
                .GetProperty("kind")
                .GetString()
        );
    }

    [Fact]
    public void The_page_writes_text_as_text_and_evaluates_nothing()
    {
        var scripts = Directory.GetFiles(Path.Combine(Repository.Root, "src", "Preview", "Page"), "*.js", SearchOption.AllDirectories);
        string[] forbidden =
        [
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "new Function",
            "srcdoc",
            "javascript:",
        ];

        Assert.True(scripts.Length > 20);
        Assert.All(
            scripts,
            script => Assert.All(forbidden, word => Assert.DoesNotContain(word, File.ReadAllText(script), StringComparison.Ordinal))
        );
    }

    public void Dispose() => _client.Dispose();

    private async Task<JsonElement[]> PeopleAsync()
    {
        using var answer = await _client.PostAsync(
            new Uri("app/people", UriKind.Relative),
            new StringContent(JsonSerializer.Serialize(new { secret = Secret }))
        );
        return (await answer.Content.ReadFromJsonAsync<JsonElement[]>())!;
    }
}
