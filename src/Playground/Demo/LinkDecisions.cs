using System.Text.Json;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.Playground.Results;
using MatterportForDataverse.Playground.Sessions;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Demo;

/// <summary>
/// Section 6: Ann links a model that says something else than its property, and decides field by field; she links another one by mistake,
/// and takes it back.
/// </summary>
internal sealed class LinkDecisions(Session session, PlaygroundUsers users, SyncRunner runner, MatterportAccount account)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Links, decides, takes back and synchronises; null when fewer than two open properties have a model in two parts.</summary>
    /// <exception cref="InvalidOperationException">A side does not hold what was decided: a bug.</exception>
    public async Task<DecisionsResult?> RunAsync(CancellationToken cancellationToken)
    {
        var open = Open();
        if (open.Count < 2)
        {
            return null;
        }

        var (property, model) = (open[1], PartOf(open[1], SampleModels.LowerPart)!);
        Link(property, model);
        var decisions = Decide(model);
        var takenBack = TakeBack(open[0]);
        var sync = await runner.StartByClockAsync(cancellationToken).ConfigureAwait(false);
        var result = new DecisionsResult(Name(property), Name(model), decisions, takenBack, sync);
        RequireDecided(result, property, model);
        session.State = session.State with { Decisions = result };
        session.Save();
        return result;
    }

    // Properties without a model, of which Matterport holds two parts.
    private List<Entity> Open() =>
        [
            .. users
                .Ann.Rows(
                    PropertyTable.Table,
                    [PropertyTable.Name.Name, PropertyTable.CurrentModelId.Name],
                    orderBy: PropertyTable.Reference.Name
                )
                .Where(row => !row.Contains(PropertyTable.CurrentModelId.Name) && PartOf(row, SampleModels.LowerPart) is not null),
        ];

    private Entity? PartOf(Entity property, string part)
    {
        string[] columns = [ModelTable.Name.Name, ModelTable.MatterportId.Name];
        return users.Ann.Rows(ModelTable.Table, columns, ModelTable.Name.Name, Name(property) + part) is [var model, ..] ? model : null;
    }

    private static string Name(Entity row) => row.GetAttributeValue<string>(PropertyTable.Name.Name);

    private Guid Link(Entity property, Entity model) =>
        users
            .Ann.CallCustomApi(
                LinkModelMessage.Name,
                new LinkModelMessage.Request
                {
                    TableName = PropertyTable.Table,
                    RowId = property.Id,
                    ModelId = model.GetAttributeValue<string>(ModelTable.MatterportId.Name),
                }.ToParameters(),
                LinkModelMessage.Response.From
            )
            .LinkId;

    // The text for the public stays as the photographer wrote it, and everything else as the property says.
    private List<DecisionResult> Decide(Entity model)
    {
        var questions = users
            .Ann.Rows(
                SyncIssueTable.Table,
                [SyncIssueTable.Field.Name, SyncIssueTable.DataverseValue.Name, SyncIssueTable.MatterportValue.Name],
                SyncIssueTable.ModelId.Name,
                model.Id,
                SyncIssueTable.Field.Name
            )
            .ToArray();
        var decisions = questions.Select(question => Decision(question)).ToList();
        foreach (var choice in questions.Zip(decisions).GroupBy(pair => pair.Second.Choice))
        {
            users.Ann.CallCustomApi(
                ResolveIssuesMessage.Name,
                new ResolveIssuesMessage.Request
                {
                    IssueIds = string.Join(",", choice.Select(pair => pair.First.Id)),
                    Choice = choice.Key,
                }.ToParameters(),
                ResolveIssuesMessage.Response.From
            );
        }

        return decisions;
    }

    private DecisionResult Decision(Entity question)
    {
        var field = question.GetAttributeValue<string>(SyncIssueTable.Field.Name);
        var described = users.Ann.CallCustomApi(
            DescribeMessage.Name,
            new DescribeMessage.Request { TableName = SyncIssueTable.Table, RowId = question.Id }.ToParameters(),
            DescribeMessage.Response.From
        );
        return new(
            described.Text ?? field,
            question.GetAttributeValue<string>(SyncIssueTable.DataverseValue.Name),
            question.GetAttributeValue<string>(SyncIssueTable.MatterportValue.Name),
            field == "summary" ? "matterport" : "dataverse"
        );
    }

    private TakenBackResult TakeBack(Entity property)
    {
        var model = PartOf(property, SampleModels.LowerPart)!;
        var link = Link(property, model);
        var answer = users.Ann.CallCustomApi(
            UnlinkModelMessage.Name,
            new UnlinkModelMessage.Request { LinkId = link, Restore = true }.ToParameters(),
            UnlinkModelMessage.Response.From
        );
        return new(Name(property), Name(model), JsonSerializer.Deserialize<RestoredField[]>(answer.Restored ?? "[]", Web)!);
    }

    private void RequireDecided(DecisionsResult result, Entity property, Entity model)
    {
        var there = account.Find(model.GetAttributeValue<string>(ModelTable.MatterportId.Name))!;
        var here = users.Ann.Find(
            PropertyTable.Table,
            PropertyTable.PrimaryKey,
            property.Id,
            PropertyTable.Summary.Name,
            PropertyTable.ListingLink.Name
        )!;
        var (summary, link) = (there.Publication.Summary, there.Publication.ExternalUrl);
        if (
            here.GetAttributeValue<string>(PropertyTable.Summary.Name) != summary
            || here.GetAttributeValue<string>(PropertyTable.ListingLink.Name) != link
            || result.Decisions.Any(decision =>
                (decision.Choice == "matterport" ? decision.Theirs : decision.Ours) is var decided && decided != summary && decided != link
            )
        )
        {
            throw new InvalidOperationException($"A side does not hold what was decided: {result}");
        }
    }
}
