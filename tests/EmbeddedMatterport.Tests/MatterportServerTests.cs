using System.Net;
using System.Text;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Faults;

namespace MatterportForDataverse.EmbeddedMatterport.Tests;

public sealed class MatterportServerTests : IAsyncLifetime
{
    private readonly TestApi _api = new(models: 60);
    private MatterportServer _server = null!;

    public async Task InitializeAsync() => _server = await MatterportServer.StartAsync(_api.Matterport);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(
        "application/json",
        """{"query":"query($n: Int) { models(pageSize: $n) { totalResults results { id name } } }","variables":{"n":50}}"""
    )]
    [InlineData("application/graphql", "{ models(pageSize: 50) { totalResults results { id name } } }")]
    public async Task It_answers_posts(string type, string body)
    {
        using var client = Client(DecompressionMethods.None);
        using var response = await client.PostAsync(_server.ModelApiUrl, new StringContent(body, Encoding.UTF8, type));
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("totalResults", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_answers_gets_in_gzip_when_asked()
    {
        using var client = Client(DecompressionMethods.None);
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        using var response = await client.GetAsync(
            new Uri(_server.ModelApiUrl + "?query=" + Uri.EscapeDataString("{ models(pageSize: 50) { results { id name } } }"))
        );
        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        using var unpacking = Client(DecompressionMethods.GZip);
        var text = await unpacking.GetStringAsync(response.RequestMessage!.RequestUri);
        Assert.Contains("results", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", "not json")]
    [InlineData("application/json", "{}")]
    [InlineData("text/plain", "{ models { totalResults } }")]
    [InlineData("application/graphql", "{ models { ")]
    public async Task What_is_not_a_request_is_refused(string type, string body)
    {
        using var client = Client(DecompressionMethods.None);
        using var response = await client.PostAsync(_server.ModelApiUrl, new StringContent(body, Encoding.UTF8, type));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("request.invalid", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dropped_connection_is_an_error_of_transport()
    {
        _api.Matterport.Faults.Next(_ => FaultKind.DropBeforeCommit);
        using var client = Client(DecompressionMethods.None);
        await Assert.ThrowsAsync<HttpRequestException>(() =>
            client.PostAsync(_server.ModelApiUrl, new StringContent("{ models { totalResults } }", Encoding.UTF8, "application/graphql"))
        );
    }

    [Fact]
    public async Task A_signed_link_works_until_its_end()
    {
        var reply = await _api.AskAsync(
            $$"""{ model(id: "{{MatterportAccount.DemoModelId}}") { assets { photos { url validUntil } } } }"""
        );
        var link = new Uri((string)reply.Clean["model"]!["assets"]!["photos"]![0]!["url"]!);
        using var client = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(link)).StatusCode);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await client.GetAsync(new Uri(link.ToString().Replace("t=2-", "t=2-0", StringComparison.Ordinal)))).StatusCode
        );
        _api.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task A_port_in_use_is_one_clear_sentence()
    {
        var failure = await Assert.ThrowsAsync<IOException>(() =>
            MatterportServer.StartAsync(new TestApi().Matterport, _server.Address.Port)
        );
        Assert.Contains($"Port {_server.Address.Port} is in use", failure.Message, StringComparison.Ordinal);
    }

    private HttpClient Client(DecompressionMethods decompression)
    {
        var client = new HttpClient(new HttpClientHandler { AutomaticDecompression = decompression });
        client.DefaultRequestHeaders.Authorization = TestApi.Basic(_api.Account.ProductionToken);
        return client;
    }
}
