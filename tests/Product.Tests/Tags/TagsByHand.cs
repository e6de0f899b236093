using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using MatterportForDataverse.Benchmarks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests.Tags;

/// <summary>Two ways that people write a sync of tags by hand: what they ask of either side, whatever has changed.</summary>
internal sealed class TagsByHand : IDisposable
{
    private readonly ProductEnvironment _environment;
    private readonly Dictionary<string, Guid> _models;
    private readonly HttpClient _client;

    public TagsByHand(ProductEnvironment environment)
    {
        _environment = environment;
        _models = environment
            .Rows("mpt_model", "mpt_matterportid")
            .ToDictionary(row => row.GetAttributeValue<string>("mpt_matterportid"), row => row.Id);
        var token = environment.MatterportAccount.ProductionToken;
        _client = new HttpClient(environment.Matterport.CreateHandler());
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{token.TokenId}:{token.TokenSecret}"))
        );
    }

    /// <summary>Pages of 1,000 models, each model's tags, and an upsert for each tag.</summary>
    public RequestFormula RowByRow() => Run(1000, retrieveFirst: false);

    /// <summary>Matterport's default page of 10, each model's tags, and a retrieve and an upsert for each tag.</summary>
    public RequestFormula PagesOfTen() => Run(10, retrieveFirst: true);

    public void Dispose() => _client.Dispose();

    private RequestFormula Run(int pageSize, bool retrieveFirst)
    {
        var before = _environment.Platform.Counters.Snapshot().Requests;
        var read = _environment.Matterport.Counters.Snapshot.Requests;
        for (string? offset = null; ; )
        {
            var after = offset is null ? "" : $", offset: \"{offset}\"";
            var page = Ask($"{{ models(pageSize: {pageSize}{after}) {{ nextOffset results {{ id }} }} }}")["models"]!;
            foreach (var model in page["results"]!.AsArray().Select(hit => hit!["id"]!.ToString()).Where(_models.ContainsKey))
            {
                var tags = Ask($"{{ model(id: \"{model}\") {{ mattertags(includeDisabled: true) {{ id label }} }} }}")["model"]![
                    "mattertags"
                ]!;
                Write(_models[model], tags.AsArray(), retrieveFirst);
            }

            offset = page["nextOffset"]?.ToString();
            if (offset is null)
            {
                return new RequestFormula(
                    (int)(_environment.Matterport.Counters.Snapshot.Requests - read),
                    (int)(_environment.Platform.Counters.Snapshot().Requests - before)
                );
            }
        }
    }

    private JsonNode Ask(string query)
    {
        using var answer = _client
            .PostAsJsonAsync(new Uri("https://api.matterport.com/api/models/graph"), new { query })
            .GetAwaiter()
            .GetResult();
        return JsonNode.Parse(answer.Content.ReadAsStringAsync().GetAwaiter().GetResult())!["data"]!;
    }

    private void Write(Guid model, JsonArray tags, bool retrieveFirst)
    {
        foreach (var tag in tags)
        {
            var key = new KeyAttributeCollection { { "mpt_tagkey", $"{model:N}/{tag!["id"]}" } };
            if (retrieveFirst)
            {
                var target = new EntityReference("mpt_tag", key);
                _environment.Platform.System.Execute(new RetrieveRequest { Target = target, ColumnSet = new ColumnSet("mpt_name") });
            }

            _environment.Platform.System.Execute(
                new UpsertRequest { Target = new Entity("mpt_tag", key) { ["mpt_name"] = tag["label"]!.ToString() } }
            );
        }
    }
}
