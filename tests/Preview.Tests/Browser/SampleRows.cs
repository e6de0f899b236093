using MatterportForDataverse.Playground.Demo;
using MatterportForDataverse.Playground.Properties;
using MatterportForDataverse.Playground.Sessions;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Preview.Tests.Browser;

/// <summary>What the tests find: properties with and without a model, and two conflicts that wait for somebody.</summary>
internal sealed class SampleRows
{
    /// <summary>Has a model.</summary>
    public const string Linked = "Harbourside Loft";

    /// <summary>Has two models to choose from and none yet.</summary>
    public const string Undecided = "Fjällgatan Terrace House";

    /// <summary>Its model waits for a decision, and a test decides.</summary>
    public const string Disputed = "Gründerzeit-Altbau Südvorstadt";

    /// <summary>Its model waits for a decision that nobody takes.</summary>
    public const string Waiting = "Maison des Tanneurs";

    private static readonly string[] References = ["P-001", "P-002", "P-003", "P-004", "P-005", "P-006"];

    private SampleRows(PlaygroundUsers users) => Users = users;

    public PlaygroundUsers Users { get; }

    /// <summary>The id of a property.</summary>
    public Guid Property(string name) => Users.Ann.Find(PropertyTable.Table, PropertyTable.Name.Name, name, PropertyTable.Name.Name)!.Id;

    /// <summary>A property to which a suggestion belongs that somebody has dismissed.</summary>
    /// <returns>The id of the suggestion.</returns>
    public Guid DismissSuggestion(string name)
    {
        var property = Users.Ann.Create(new Entity(PropertyTable.Table) { [PropertyTable.Name.Name] = name });
        var request = new Dictionary<string, object?>
        {
            ["TableName"] = PropertyTable.Table,
            ["RowId"] = property,
            ["ModelRowIds"] = $"{Users.Ann.Rows(ModelTable.Table, [])[0].Id}",
        };
        Users.Ann.CallCustomApi(DismissModelsMessage.Name, request, DismissModelsMessage.Response.From);
        return Users.Ann.Find(MatchReviewTable.Table, MatchReviewTable.RowId.Name, $"{property}")!.Id;
    }

    public static async Task<SampleRows> CreateAsync(Session session, string file)
    {
        var sample = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "samples", "properties.csv"));
        await File.WriteAllLinesAsync(
            file,
            sample.Where((line, place) => place == 0 || References.Any(reference => line.StartsWith(reference, StringComparison.Ordinal)))
        );
        var properties = PropertyFile.Read(file);
        await new DemoRun(session, properties, new DemoReporter()).RunAsync(null, CancellationToken.None);
        var rows = new SampleRows(new EnvironmentSetup(session, properties).Run(null).Users);
        await rows.AddConflictAsync(session);
        rows.AddSuggestions(session);
        rows.AddTags(session);
        await SampleOrdering.AddAsync(session, rows.Users);
        SampleOrders.Add(session.Platform, rows.Users.Ada.Rows(AccountTable.Table, [])[0].Id);
        return rows;
    }

    // For the undecided property.
    private void AddSuggestions(Session session)
    {
        var request = new MatchRecordsMessage.Request { TableName = PropertyTable.Table };
        Users.Ann.CallCustomApi(MatchRecordsMessage.Name, request.ToParameters(), MatchRecordsMessage.Response.From);
        session.Platform.RunJobs();
    }

    // In the model of the linked property, and what they become.
    private void AddTags(Session session)
    {
        if (Users.Ada.Rows(WorkTargetTable.Table, []).Count == 0)
        {
            Users.Ada.Create(
                new Entity(WorkTargetTable.Table)
                {
                    [WorkTargetTable.Name.Name] = "Site visit",
                    [WorkTargetTable.TableName.Name] = SiteVisitTable.Table,
                    [WorkTargetTable.TitleColumn.Name] = SiteVisitTable.Name.Name,
                    [WorkTargetTable.IsDefault.Name] = true,
                }
            );
        }

        SampleTags.Add(session.Platform, ModelOf(Linked));

        // The first check had no rows yet to try some keys with, and would say something else when it is made again.
        EnvironmentSetup.Checks(Users);
    }

    public EntityReference ModelOf(string property) =>
        Users
            .Ann.Find(PropertyTable.Table, PropertyTable.Name.Name, property, PropertyTable.CurrentModelId.Name)!
            .GetAttributeValue<EntityReference>(PropertyTable.CurrentModelId.Name);

    // As ConcurrentEdits does for the second property: both sides change the notes of one model.
    private async Task AddConflictAsync(Session session)
    {
        var model = ModelOf(Waiting).Id;
        var theirs = Users
            .Ann.Find(ModelTable.Table, ModelTable.PrimaryKey, model, ModelTable.MatterportId.Name)!
            .GetAttributeValue<string>(ModelTable.MatterportId.Name);
        Users.Ann.Update(new Entity(ModelTable.Table, model) { [ModelTable.InternalNotes.Name] = "Gate code 4711." });
        session.Account!.Edit(session.Account.Find(theirs)!.Id, one => one with { Description = "Gate code 0815." });
        await new SyncRunner(session, Users, new DemoReporter()).StartByClockAsync(CancellationToken.None);
    }
}
