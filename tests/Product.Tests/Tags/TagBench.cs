using MatterportForDataverse.EmbeddedMatterport.Models;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Tags;

/// <summary>A model with tags that both sides know.</summary>
internal sealed class TagBench : IDisposable
{
    public TagBench(int tags)
    {
        Environment.SyncTags();
        Model = Environment.MatterportAccount.Models.First(model => model is { Demo: false, State: "active" }).Id;
        foreach (var model in Environment.MatterportAccount.Models)
        {
            foreach (var tag in Environment.MatterportAccount.TagsOf(model.Id).ToArray())
            {
                Environment.MatterportAccount.DeleteTag(model.Id, tag.Id);
            }
        }

        for (var number = 1; number <= tags; number++)
        {
            Environment.MatterportAccount.AddTag(Model, $"Tag {number}");
        }

        Calm();
        Environment.Clock.Advance(TimeSpan.FromHours(2)); // Younger tags are not missed.
    }

    public ProductEnvironment Environment { get; } = new(models: 3);

    public string Model { get; }

    public IReadOnlyList<Entity> Rows => Environment.Rows("mpt_tag");

    public IReadOnlyList<ModelTag> There => Environment.MatterportAccount.TagsOf(Model);

    public IOrganizationService Ann => Environment.Platform.ServiceFor(Environment.Ann);

    public Entity RowOf(ModelTag tag) => Rows.Single(row => tag.Id.Equals(row["mpt_matterportid"]));

    /// <summary>What becomes of rows whose tags are gone: 0 they are unlinked, 1 deactivated, 2 deleted.</summary>
    public void WhenMissing(int what) =>
        Environment.Platform.System.Update(
            new Entity("mpt_account", Environment.AccountId) { ["mpt_whentagmissing"] = new OptionSetValue(720270000 + what) }
        );

    public void DeleteThere(ModelTag tag) => Environment.MatterportAccount.DeleteTag(Model, tag.Id);

    /// <summary>A row as the commands of the form create it, at once.</summary>
    public Guid CreateHere(string label) =>
        (Guid)Environment.Call(Environment.Ann, "mpt_CreateTag", ("ModelRowId", Environment.Mirror(Model).Id), ("Label", label))["TagId"];

    /// <summary>Lists, and lets the clock tick for more than an hour.</summary>
    public void Calm()
    {
        Environment.Sync();
        for (var tick = 0; tick < 8; tick++)
        {
            Tick();
        }
    }

    public void Tick()
    {
        Environment.Clock.Advance(TimeSpan.FromMinutes(10));
        Environment.Call(Environment.Ada, "mpt_RunDueWork");
        Environment.Platform.RunJobs();
    }

    public void Dispose() => Environment.Dispose();
}
