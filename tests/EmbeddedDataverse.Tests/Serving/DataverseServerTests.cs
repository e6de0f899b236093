using System.Net;
using Microsoft.AspNetCore.Http;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

public sealed class DataverseServerTests : WebApiTests
{
    [Fact]
    public async Task It_listens_on_loopback_only()
    {
        Assert.True(IPAddress.IsLoopback(IPAddress.Parse(Api.Server.WebApiUrl.Host)));
        Assert.Equal(HttpStatusCode.OK, (await Api.GetAsync("WhoAmI")).Status);
    }

    [Fact]
    public async Task Without_a_token_it_answers_nobody()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await Api.GetAsync("WhoAmI", token: "nobody")).Status);
    }

    [Fact]
    public async Task Pages_are_asked_first_for_what_is_outside_the_Web_API()
    {
        var asked = new List<string>();
        await using var server = await Api.Fixture.Platform.ServeAsync(
            _ => null,
            async context =>
            {
                asked.Add(context.Request.Path);
                if (context.Request.Path != "/app/")
                {
                    return false;
                }

                await context.Response.WriteAsync("page");
                return true;
            }
        );
        using var client = new HttpClient();

        Assert.Equal("page", await client.GetStringAsync(new Uri(server.WebApiUrl, "/app/")));
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(new Uri(server.WebApiUrl, "/other"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(new Uri(server.WebApiUrl, "WhoAmI"))).StatusCode);
        Assert.Equal(["/app/", "/other"], asked);
    }
}
