using System.Net;
using MatterportForDataverse.EmbeddedMatterport.Faults;

namespace MatterportForDataverse.EmbeddedMatterport.Tests.Faults;

public sealed class FaultInjectionTests
{
    private const string Query = "{ models { totalResults results { id name } } }";

    private readonly TestApi _api = new();

    [Theory]
    [InlineData(FaultKind.TooManyRequests, HttpStatusCode.TooManyRequests)]
    [InlineData(FaultKind.TooManyRequestsWithoutDelay, HttpStatusCode.TooManyRequests)]
    [InlineData(FaultKind.ServerError, HttpStatusCode.ServiceUnavailable)]
    [InlineData(FaultKind.Html, HttpStatusCode.OK)]
    [InlineData(FaultKind.Empty, HttpStatusCode.OK)]
    public async Task A_fault_comes_once_in_place_of_the_answer(FaultKind fault, HttpStatusCode expected)
    {
        _api.Matterport.Faults.Next(_ => fault);
        var reply = await _api.AskAsync(Query);
        Assert.Equal(expected, reply.Status);
        Assert.False(reply.Body.StartsWith('{'));
        Assert.NotNull((await _api.AskAsync(Query)).Clean["models"]);
        Assert.Equal(1, _api.Matterport.Counters.Snapshot.Refused);
    }

    [Theory]
    [InlineData(FaultKind.TooManyRequests, "30")]
    [InlineData(FaultKind.TooManyRequestsWithDate, "Mon, 01 Jun 2026 08:00:30 GMT")]
    [InlineData(FaultKind.TooManyRequestsWithExcessiveDelay, "31536000")]
    public async Task Retry_after_has_its_forms(FaultKind fault, string expected)
    {
        _api.Matterport.Faults.Next(_ => fault);
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            "https://api.matterport.com/api/models/graph?query=" + Uri.EscapeDataString(Query)
        );
        request.Headers.Authorization = TestApi.Basic(_api.Account.ProductionToken);
        using var response = await _api.Matterport.SendAsync(request, default);
        Assert.Equal(expected, response.Headers.GetValues("Retry-After").Single());
    }

    [Fact]
    public async Task The_server_can_fail_in_its_own_words()
    {
        _api.Matterport.Faults.Next(_ => FaultKind.Internal);
        var reply = await _api.AskAsync(Query);
        Assert.Equal((HttpStatusCode.InternalServerError, "error.internal"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task A_script_waits_for_its_request()
    {
        _api.Matterport.Faults.Next(request => request.Number == 2 ? FaultKind.ServerError : null);
        Assert.Equal(HttpStatusCode.OK, (await _api.AskAsync(Query)).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _api.AskAsync(Query)).Status);
        Assert.Equal(HttpStatusCode.OK, (await _api.AskAsync(Query)).Status);
    }

    [Theory]
    [InlineData(FaultKind.DropBeforeCommit, "Before")]
    [InlineData(FaultKind.DropAfterCommit, "After")]
    public async Task A_dropped_connection_hides_whether_the_mutation_was_done(FaultKind fault, string name)
    {
        var model = _api.Given("Before");
        _api.Matterport.Faults.Next(request => request.IsMutation ? fault : null);
        await Assert.ThrowsAsync<ConnectionDroppedException>(() =>
            _api.AskAsync($$"""mutation { patchModel(id: "{{model.Id}}", patch: { name: "After" }) { id } }""")
        );
        Assert.Equal(name, _api.Account.Find(model.Id)!.Name);
    }

    [Fact]
    public async Task A_truncated_answer_is_not_JSON()
    {
        _api.Matterport.Faults.Next(_ => FaultKind.Truncated);
        var reply = await _api.AskAsync(Query);
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => reply.Json);
    }

    [Fact]
    public async Task Chosen_fields_fail_beside_the_others()
    {
        _api.Matterport.Faults.FailsField = place => place is { Type: "ModelSearchResult", Field: "name", Path: "models.results.1.name" };
        _api.Matterport.Faults.Next(_ => FaultKind.PartialData);
        var reply = await _api.AskAsync(Query);
        Assert.Equal("error.internal", reply.Code);
        Assert.Equal("models/results/1/name", string.Join('/', reply.Json["errors"]![0]!["path"]!.AsArray()));
        Assert.Null(reply.Data["models"]!["results"]![1]!["name"]);
        Assert.NotNull(reply.Data["models"]!["results"]![0]!["name"]);
    }

    [Fact]
    public async Task Beyond_the_limit_requests_wait_for_the_window()
    {
        _api.Matterport.Faults.RequestsPerWindow = 1;
        Assert.Equal(HttpStatusCode.OK, (await _api.AskAsync(Query)).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await _api.AskAsync(Query)).Status);
        _api.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await _api.AskAsync(Query)).Status);
    }

    [Fact]
    public async Task Chance_repeats_with_its_seed()
    {
        async Task<string> History(int seed)
        {
            var api = new TestApi();
            api.Matterport.Faults.Seed = seed;
            api.Matterport.Faults.Rates[FaultKind.ServerError] = 0.5;
            var statuses = new List<int>();
            for (var i = 0; i < 20; i++)
            {
                statuses.Add((int)(await api.AskAsync(Query)).Status);
            }

            return string.Join(',', statuses);
        }

        Assert.Equal(await History(3), await History(3));
        Assert.NotEqual(await History(3), await History(4));
        Assert.Contains("503", await History(3), StringComparison.Ordinal);
    }
}
