using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MatterportForDataverse.Playground.Cli;

namespace MatterportForDataverse.Playground.Tests.Cli;

public sealed class ServeCommandTests
{
    [Fact]
    public async Task Serve_prints_one_line_of_JSON_that_a_client_can_work_with_and_runs_until_stopped()
    {
        using var scratch = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        using var output = new FirstLine();
        using var error = new StringWriter();

        var serving = new CommandLine(output, error).RunAsync(["serve", "--models", "5", "--data", scratch.Below("data")], stop.Token);
        await Task.WhenAny(output.Written, serving);
        var line = JsonDocument.Parse(await output.Written).RootElement;
        var matterport = line.GetProperty("matterport");
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, matterport.GetProperty("modelApi").GetString())
        {
            Content = new StringContent("""{"query":"{ models { totalResults } }"}""", Encoding.UTF8, "application/json"),
        };
        var token = $"{matterport.GetProperty("tokenId").GetString()}:{matterport.GetProperty("tokenSecret").GetString()}";
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(token)));
        var answer = await (await client.SendAsync(request)).Content.ReadAsStringAsync();
        var dataverse = line.GetProperty("dataverse");
        using var call = new HttpRequestMessage(HttpMethod.Post, dataverse.GetProperty("webApi").GetString() + "mpt_SearchModels")
        {
            Content = new StringContent("""{"Text":"","Top":2}""", Encoding.UTF8, "application/json"),
        };
        call.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            dataverse.GetProperty("operator").GetProperty("token").GetString()
        );
        var found = JsonDocument.Parse(await (await client.SendAsync(call)).Content.ReadAsStringAsync()).RootElement;
        await stop.CancelAsync();

        Assert.Equal(0, await serving);
        Assert.Equal("", error.ToString());
        Assert.Contains("totalResults", answer, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(matterport.GetProperty("sandbox").GetProperty("tokenSecret").GetString()));
        Assert.Equal((0, false), (found.GetProperty("Count").GetInt32(), found.GetProperty("Complete").GetBoolean()));
        Assert.Equal(31, line.GetProperty("dataverse").GetProperty("tables").GetInt32());
    }

    private sealed class FirstLine : StringWriter
    {
        private readonly TaskCompletionSource<string> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Written => _written.Task;

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            _written.TrySetResult(ToString());
            return Task.CompletedTask;
        }
    }
}
