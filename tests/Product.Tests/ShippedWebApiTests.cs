using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MatterportForDataverse.EmbeddedDataverse.Serving;

namespace MatterportForDataverse.Product.Tests;

public sealed class ShippedWebApiTests : IAsyncLifetime, IDisposable
{
    private readonly ProductEnvironment _office = new();
    private DataverseServer _server = null!;

    public async Task InitializeAsync() =>
        _server = await _office.Platform.ServeAsync(token =>
            token == "ann" ? _office.Ann
            : token == "rita" ? _office.Rita
            : null
        );

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_custom_API_is_called_by_name_and_its_jobs_run()
    {
        var (status, answer) = await AskAsync("mpt_StartSync", "{}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.NotEqual(Guid.Empty, answer.GetProperty("RunId").GetGuid());
        var (_, models) = await AskAsync("mpt_models?$select=mpt_name,_mpt_accountid_value&$top=3");
        Assert.Equal(3, models.GetProperty("value").GetArrayLength());
        Assert.Equal(_office.AccountId, models.GetProperty("value")[0].GetProperty("_mpt_accountid_value").GetGuid());
    }

    [Fact]
    public async Task A_callers_privileges_apply_and_the_secret_stays_hidden()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync("mpt_StartSync", "{}", "rita")).Status);
        var (_, account) = await AskAsync($"mpt_accounts({_office.AccountId})");
        Assert.Equal("Main", account.GetProperty("mpt_name").GetString());
        Assert.Equal(JsonValueKind.Null, account.GetProperty("mpt_tokensecret").ValueKind);
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(string path, string? body = null, string token = "ann")
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, new Uri(_server.WebApiUrl, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }
}
