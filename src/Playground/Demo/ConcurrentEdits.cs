using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.Playground.Results;
using MatterportForDataverse.Playground.Sessions;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Demo;

/// <summary>Section 5: people edit on both sides, the clock ticks, and nobody's edit is lost.</summary>
internal sealed class ConcurrentEdits(Session session, PlaygroundUsers users, SyncRunner runner, MatterportAccount account)
{
    private const string OurNotes = "Keys: ask the caretaker, ground floor left.";
    private const string TheirNotes = "Keys moved to the office, second drawer.";

    /// <summary>Makes the edits and synchronises; null when fewer than two properties have a model.</summary>
    /// <exception cref="InvalidOperationException">An edit was lost: a bug.</exception>
    public async Task<ConcurrentEditsResult?> RunAsync(CancellationToken cancellationToken)
    {
        var linked = users.Ann.Rows(
            PropertyTable.Table,
            [PropertyTable.Name.Name, PropertyTable.AddressLine1.Name, PropertyTable.CurrentModelId.Name],
            PropertyTable.CurrentModelId.Name,
            null,
            PropertyTable.Reference.Name
        );
        if (linked.Count < 2)
        {
            return null;
        }

        var (edited, disputed) = (ModelOf(linked[0]), ModelOf(linked[1]));
        var street = linked[0].GetAttributeValue<string>(PropertyTable.AddressLine1.Name);
        var (newStreet, name, newName) = ($"{street}, side entrance", edited.Name, $"{edited.Name} – guided tour");
        var notes = disputed.Description;

        users.Ann.Update(new Entity(PropertyTable.Table, linked[0].Id) { [PropertyTable.AddressLine1.Name] = newStreet });
        account.Edit(edited.Id, model => model with { Name = newName });
        users.Ann.Update(new Entity(ModelTable.Table, Mirror(linked[1])) { [ModelTable.InternalNotes.Name] = OurNotes });
        account.Edit(disputed.Id, model => model with { Description = TheirNotes });

        var sync = await runner.StartByClockAsync(cancellationToken).ConfigureAwait(false);
        var result = new ConcurrentEditsResult(
            new(
                linked[0].GetAttributeValue<string>(PropertyTable.Name.Name),
                "Dataverse",
                street,
                newStreet,
                account.Find(edited.Id)!.Address.StreetAddressLines is [var line, ..] ? line : null
            ),
            new(name ?? "", "Matterport", name, newName, Column(Mirror(linked[0]), ModelTable.Name.Name)),
            Conflict(disputed, Mirror(linked[1]), notes),
            VisitAs(users.Rita),
            sync
        );
        RequireNothingLost(result);
        session.State = session.State with { Edits = result };
        session.Save();
        return result;
    }

    private MatterportModel ModelOf(Entity property) => account.Find(Column(Mirror(property), ModelTable.MatterportId.Name)!)!;

    private static Guid Mirror(Entity property) => property.GetAttributeValue<EntityReference>(PropertyTable.CurrentModelId.Name).Id;

    private string? Column(Guid mirror, string column) =>
        users.Ann.Find(ModelTable.Table, ModelTable.PrimaryKey, mirror, column)?.GetAttributeValue<string>(column);

    private ConflictResult Conflict(MatterportModel model, Guid mirror, string? notes)
    {
        var issue = users
            .Ann.Rows(
                SyncIssueTable.Table,
                [
                    SyncIssueTable.Field.Name,
                    SyncIssueTable.AgreedValue.Name,
                    SyncIssueTable.DataverseValue.Name,
                    SyncIssueTable.MatterportValue.Name,
                    SyncIssueTable.StateCode.Name,
                ],
                SyncIssueTable.ModelId.Name,
                mirror
            )
            .FirstOrDefault(row =>
                row.GetAttributeValue<OptionSetValue>(SyncIssueTable.StateCode.Name).Value == (int)RowState.Active
                && row.Contains(SyncIssueTable.DataverseValue.Name)
            );
        return new(
            model.Name ?? model.Id,
            issue?.GetAttributeValue<string>(SyncIssueTable.Field.Name) ?? "none",
            issue?.GetAttributeValue<string>(SyncIssueTable.AgreedValue.Name) ?? notes,
            issue?.GetAttributeValue<string>(SyncIssueTable.DataverseValue.Name),
            issue?.GetAttributeValue<string>(SyncIssueTable.MatterportValue.Name),
            Column(mirror, ModelTable.InternalNotes.Name),
            account.Find(model.Id)!.Description
        );
    }

    private static SiteVisitResult? VisitAs(DataverseClient reader)
    {
        var visits = reader.Rows(
            SiteVisitTable.Table,
            [
                SiteVisitTable.Name.Name,
                SiteVisitTable.PropertyId.Name,
                SiteVisitTable.TourLink.Name,
                SiteVisitTable.FloorArea.Name,
                SiteVisitTable.TourStatus.Name,
            ],
            SiteVisitTable.CurrentModelId.Name,
            null,
            SiteVisitTable.Reference.Name
        );
        return visits is not [var visit, ..]
            ? null
            : new(
                visit.GetAttributeValue<string>(SiteVisitTable.Name.Name),
                visit.GetAttributeValue<EntityReference>(SiteVisitTable.PropertyId.Name)?.Name ?? "",
                visit.GetAttributeValue<string>(SiteVisitTable.TourLink.Name),
                visit.GetAttributeValue<decimal?>(SiteVisitTable.FloorArea.Name),
                ((TourStatus?)visit.GetAttributeValue<OptionSetValue>(SiteVisitTable.TourStatus.Name)?.Value)?.ToString()
            );
    }

    private static void RequireNothingLost(ConcurrentEditsResult result)
    {
        var kept =
            result.Address.OtherSide == result.Address.After
            && result.Name.OtherSide == result.Name.After
            && result.Conflict is { Ours: OurNotes, Theirs: TheirNotes, StillOurs: OurNotes, StillTheirs: TheirNotes };
        if (!kept)
        {
            throw new InvalidOperationException($"The merge lost an edit: {result}");
        }
    }
}
