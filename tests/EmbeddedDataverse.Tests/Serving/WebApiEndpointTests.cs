using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

public sealed class WebApiEndpointTests : WebApiTests
{
    // A page of the outer world whose name was made to point to this machine must get nowhere, with or without a token.
    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("192.168.0.1")]
    [InlineData("127.0.0.1:port")]
    public async Task A_request_under_another_name_is_refused_before_anything_else(string host)
    {
        var asked = 0;
        await using var api = await WebApiFixture.StartAsync(_ => Task.FromResult(asked++ >= 0));
        var text = await RawAsync(api.Server.WebApiUrl, $"GET /app/ HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        Assert.True(
            text.StartsWith("HTTP/1.1 421", StringComparison.Ordinal) || text.StartsWith("HTTP/1.1 400", StringComparison.Ordinal),
            text
        );
        Assert.DoesNotContain(
            "HTTP/1.1 200",
            await RawAsync(
                api.Server.WebApiUrl,
                $"GET /api/data/v9.2/WhoAmI HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer ada\r\nConnection: close\r\n\r\n"
            ),
            StringComparison.Ordinal
        );
        Assert.Equal(0, asked);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    public async Task The_names_of_this_machine_are_answered_and_links_keep_them(string host)
    {
        var port = Api.Server.WebApiUrl.Port;
        var text = await RawAsync(
            Api.Server.WebApiUrl,
            $"GET /api/data/v9.2/WhoAmI HTTP/1.1\r\nHost: {host}:{port}\r\nAuthorization: Bearer ada\r\nConnection: close\r\n\r\n"
        );
        Assert.StartsWith("HTTP/1.1 200", text, StringComparison.Ordinal);
        Assert.Contains($"http://{host}:{port}/api/data/v9.2/$metadata", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_more_than_a_megabyte_is_refused()
    {
        var large = $$"""{"mpt_notes":"{{new string('x', 1024 * 1024)}}"}""";
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Api.SendAsync("POST", "mpt_houses", large)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Api.GetAsync("WhoAmI")).Status);
    }

    [Fact]
    public async Task Who_is_nobody_gets_nothing_whatever_is_asked()
    {
        foreach (
            var (method, path) in new[]
            {
                ("GET", "WhoAmI"),
                ("GET", "mpt_houses"),
                ("POST", "mpt_houses"),
                ("DELETE", "mpt_houses(x)"),
                ("OPTIONS", "mpt_houses"),
                ("GET", "/other"),
            }
        )
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await Api.SendAsync(method, path, token: "nobody")).Status);
        }
    }

    [Theory]
    [InlineData("odata.include-annotations=\"é*\"")]
    [InlineData("odata.maxpagesize=99999999999999999999")]
    [InlineData("return=everything;;;,,,\"")]
    public async Task A_preference_that_is_not_understood_is_ignored(string prefer) =>
        Assert.Equal(HttpStatusCode.OK, (await Api.GetAsync("mpt_houses?$top=1", prefer)).Status);

    [Fact]
    public async Task Nothing_lies_outside_the_Web_API() =>
        Assert.Equal(
            (404, "0x8006088a"),
            ((await Api.GetAsync("/api/data/v7.0/WhoAmI")).Error.Status, (await Api.GetAsync("/other")).Error.Code)
        );

    [Fact]
    public async Task A_bug_is_answered_with_a_reference_and_no_stack_and_the_server_goes_on()
    {
        Exception? told = null;
        Api.Server.OnBug = bug => told = bug;
        Api.Fixture.Platform.Hooks.BeforeRequest = _ => throw new InvalidOperationException("secret place");
        var first = (await Api.GetAsync("WhoAmI")).Error;
        Assert.Equal(500, first.Status);
        Assert.Matches("^An unexpected error occurred. Reference: [0-9a-f]{8}.$", first.Message);
        Assert.Equal("secret place", told?.Message);
        Assert.Equal(first, (await Api.GetAsync("WhoAmI")).Error);
        Api.Fixture.Platform.Hooks.BeforeRequest = null;
        Assert.Equal(HttpStatusCode.OK, (await Api.GetAsync("WhoAmI")).Status);
    }

    [Fact]
    public async Task A_bug_of_the_pages_is_answered_likewise()
    {
        await using var api = await WebApiFixture.StartAsync(_ => throw new InvalidOperationException("secret place"));
        Assert.Equal(500, (await api.GetAsync("/app/")).Error.Status);
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync("WhoAmI")).Status);
    }

    [Fact]
    public async Task Many_at_once_are_all_answered()
    {
        var written = await Task.WhenAll(
            Enumerable
                .Range(0, 60)
                .Select(number =>
                    number % 3 == 0
                        ? Api.GetAsync("mpt_houses?$top=1")
                        : Api.SendAsync("POST", "mpt_houses", $$"""{"mpt_title":"t{{number}}"}""")
                )
        );
        Assert.All(written, reply => Assert.True(reply.Status is HttpStatusCode.OK or HttpStatusCode.NoContent));
        Assert.Equal(40, (await Api.GetAsync("mpt_houses?$select=mpt_title")).Rows.Count());
    }

    [Theory]
    [InlineData("""{"HouseId":5}""", "HouseId")]
    [InlineData("""{"HouseId":"no id"}""", "HouseId")]
    [InlineData("""{"HouseId":{}}""", "HouseId")]
    [InlineData("""{"HouseId":"00000000-0000-0000-0000-000000000001","Title":5}""", "Title")]
    [InlineData("""{"HouseId":"00000000-0000-0000-0000-000000000001","More":1}""", "More")]
    [InlineData("{}", "HouseId")]
    public async Task Parameters_of_a_custom_API_that_do_not_fit_are_refused_by_name(string body, string named)
    {
        Api.Fixture.Platform.RegisterType("Tests.Api", new DelegatePlugin(_ => { }));
        var error = (await Api.SendAsync("POST", "mpt_Rename", body)).Error;
        Assert.Equal(400, error.Status);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    private static async Task<string> RawAsync(Uri address, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync();
    }
}
