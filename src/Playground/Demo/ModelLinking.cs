using System.Text.Json;
using MatterportForDataverse.Playground.Properties;
using MatterportForDataverse.Playground.Results;
using MatterportForDataverse.Playground.Sessions;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Demo;

/// <summary>Section 4: Ann asks for suggestions, links what is clear, and leaves the rest to a person. Then she synchronizes.</summary>
internal sealed class ModelLinking(PlaygroundUsers users, PropertyFile file, SyncRunner runner)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private readonly List<SuggestionResult> _linked = [],
        _ambiguous = [],
        _without = [];
    private int _already,
        _done;

    /// <summary>Links; what is linked already stays as it is.</summary>
    /// <param name="reporter">Is told how far it is.</param>
    /// <param name="cancellationToken">Ends it between two properties.</param>
    public async Task<LinkingResult> RunAsync(DemoReporter reporter, CancellationToken cancellationToken)
    {
        reporter.TrackProgress(
            "suggestions",
            file.Rows.Count,
            () => _done,
            () =>
            {
                foreach (var row in file.Rows)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    Suggest(row);
                    _done++;
                }
            }
        );
        var visits = users.Ann.Rows(SiteVisitTable.Table, [SiteVisitTable.CurrentModelId.Name]);
        return new(
            _already,
            _linked,
            _ambiguous,
            _without,
            visits.Count(visit => visit.Contains(SiteVisitTable.CurrentModelId.Name)),
            visits.Count,
            await runner.StartByUserAsync(cancellationToken).ConfigureAwait(false)
        );
    }

    private void Suggest(PropertyRow row)
    {
        var property = users.Ann.Find(
            PropertyTable.Table,
            PropertyTable.Reference.Name,
            row.Reference,
            PropertyTable.Name.Name,
            PropertyTable.CurrentModelId.Name
        )!;
        if (property.Contains(PropertyTable.CurrentModelId.Name))
        {
            _already++;
            return;
        }

        var answer = users.Ann.CallCustomApi(
            SuggestModelsMessage.Name,
            new SuggestModelsMessage.Request { TableName = PropertyTable.Table, RowId = property.Id }.ToParameters(),
            SuggestModelsMessage.Response.From
        );
        var candidates = JsonSerializer.Deserialize<ModelCandidate[]>(answer.Suggestions ?? "[]", Web)!;
        var result = new SuggestionResult(row.Reference, row.Name, answer.Verdict ?? "none", candidates);
        if (string.IsNullOrEmpty(answer.ModelId))
        {
            (result.Verdict == "none" ? _without : _ambiguous).Add(result);
            return;
        }

        Link(property, candidates.First(candidate => candidate.ModelId == answer.ModelId));
        _linked.Add(result);
    }

    private void Link(Entity property, ModelCandidate model) =>
        users.Ann.CallCustomApi(
            LinkModelMessage.Name,
            new LinkModelMessage.Request
            {
                TableName = PropertyTable.Table,
                RowId = property.Id,
                ModelId = model.ModelId,
            }.ToParameters(),
            LinkModelMessage.Response.From
        );
}
