using System.Text.Json;
using MatterportForDataverse.Playground.Scenarios.Facts;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Scenarios;

/// <summary>Chapter 3: Ann asks for suggestions, links what is clear, and leaves the rest to a person.</summary>
internal sealed class LinkModels(Cast cast, PropertyFile file)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private readonly List<SuggestionFacts> _linked = [],
        _ambiguous = [],
        _without = [];
    private int _already,
        _done;

    /// <summary>Links; what is linked already stays as it is.</summary>
    public LinkingFacts Play(Story story)
    {
        story.During(
            "suggestions",
            file.Rows.Count,
            () => _done,
            () =>
            {
                foreach (var row in file.Rows)
                {
                    Suggest(row);
                    _done++;
                }
            }
        );
        var visits = cast.Ann.Rows(SiteVisitTable.Table, [SiteVisitTable.CurrentModelId.Name]);
        return new(
            _already,
            _linked,
            _ambiguous,
            _without,
            visits.Count(visit => visit.Contains(SiteVisitTable.CurrentModelId.Name)),
            visits.Count
        );
    }

    private void Suggest(PropertyRow row)
    {
        var property = cast.Ann.Find(
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

        var answer = cast.Ann.Call(
            SuggestModelsMessage.Name,
            new SuggestModelsMessage.Request { PropertyId = property.Id }.ToParameters(),
            SuggestModelsMessage.Response.From
        );
        var candidates = JsonSerializer.Deserialize<CandidateFacts[]>(answer.Suggestions ?? "[]", Web)!;
        var facts = new SuggestionFacts(row.Reference, row.Name, answer.Verdict ?? "none", candidates);
        if (string.IsNullOrEmpty(answer.ModelId))
        {
            (candidates.Length == 0 ? _without : _ambiguous).Add(facts);
            return;
        }

        Link(property, candidates.First(candidate => candidate.ModelId == answer.ModelId));
        _linked.Add(facts);
    }

    private void Link(Entity property, CandidateFacts model) =>
        cast.Ann.Call(
            LinkModelMessage.Name,
            new LinkModelMessage.Request
            {
                TableName = PropertyTable.Table,
                RowId = property.Id,
                ModelId = model.ModelId,
                Score = model.Score,
                Reasons = string.Join("; ", model.Reasons),
            }.ToParameters(),
            LinkModelMessage.Response.From
        );
}
