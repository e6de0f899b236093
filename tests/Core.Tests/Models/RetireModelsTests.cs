using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Models;

/// <summary>Absence is not deletion.</summary>
public sealed class RetireModelsTests
{
    [Fact]
    public void A_model_that_only_the_search_index_does_not_show_is_left_alone()
    {
        var world = new SyncWorld(models: 30);
        var added = world.World.AddModel("New", new EmbeddedMatterport.Models.PostalAddress());
        world.Sync();
        world.Api.Faults.SearchLag = TimeSpan.FromMinutes(30); // The index is back before the upload.
        var run = world.Sync(full: true);
        Assert.Equal(30, run.Get(SyncRunTable.ReadCount));
        Assert.Equal(SyncState.InSync, world.MirrorOf(added.Id).Get(ModelTable.SyncState));
        Assert.Empty(world.Stored.All(SyncIssueTable.Table));
    }

    [Fact]
    public void A_model_that_Matterport_does_not_find_is_marked_kept_and_told()
    {
        var world = new SyncWorld(models: 30);
        world.Sync();
        var id = world.Models[0].Id;
        world.World.Delete(id);
        world.Sync(full: true);
        Assert.Equal(SyncState.Missing, world.MirrorOf(id).Get(ModelTable.SyncState));
        Assert.NotNull(world.MirrorOf(id).Get(ModelTable.MissingSince));
        Assert.Single(world.Issues(IssueKind.Missing));
        world.AssertThatNothingIsWrittenAnyMore();
    }

    [Fact]
    public void An_incremental_listing_never_retires()
    {
        var world = new SyncWorld(models: 30);
        world.Sync();
        world.World.Delete(world.Models[0].Id);
        world.Sync();
        Assert.Empty(world.Issues(IssueKind.Missing));
    }

    [Theory]
    [InlineData(100, 5, true)]
    [InlineData(100, 6, false)]
    [InlineData(30, 3, true)]
    [InlineData(30, 4, false)]
    [InlineData(10, 2, true)]
    [InlineData(4, 2, true)]
    [InlineData(4, 3, false)]
    [InlineData(3, 1, true)]
    [InlineData(3, 2, false)]
    [InlineData(2, 1, true)]
    [InlineData(2, 2, false)]
    [InlineData(1200, 50, true)]
    [InlineData(1200, 51, false)]
    public void More_than_five_percent_or_fifty_at_once_stop_for_a_person_unless_they_are_few(int models, int gone, bool retired)
    {
        var world = new SyncWorld(models);
        world.Sync();
        foreach (var model in world.Models.Take(gone))
        {
            world.World.Delete(model.Id);
        }

        world.Sync(full: true);
        Assert.Equal(
            retired ? gone : 0,
            world.Stored.All(ModelTable.Table).Count(row => row.Get(ModelTable.SyncState) == SyncState.Missing)
        );
        Assert.Equal(retired ? 0 : 1, world.Issues(IssueKind.TooManyMissing).Count);
    }

    [Fact]
    public void A_gone_model_stays_gone_whatever_is_edited_on_its_row()
    {
        var world = new SyncWorld(models: 30);
        world.Sync();
        var id = world.Models[0].Id;
        world.World.Delete(id);
        world.Sync(full: true);
        world.EditHere(id, "summary", "a note");
        world.People.Update(new Row(ModelTable.Table) { Id = world.MirrorOf(id).Id }.Set(ModelTable.LinkKey, null));
        Assert.Equal(SyncState.Missing, world.MirrorOf(id).Get(ModelTable.SyncState));
        Assert.Equal("a note", world.Ours(id, "summary"));
    }

    [Fact]
    public void A_model_that_comes_back_is_in_step_again_and_its_issue_closes()
    {
        var world = new SyncWorld(models: 30);
        world.Sync();
        var model = world.Models[0];
        world.World.Delete(model.Id);
        world.Sync(full: true);
        world.World.Add(model);
        world.Sync(full: true);
        Assert.Equal(SyncState.InSync, world.MirrorOf(model.Id).Get(ModelTable.SyncState));
        Assert.Null(world.MirrorOf(model.Id).Get(ModelTable.MissingSince));
        Assert.Empty(world.Issues(IssueKind.Missing));
    }

    [Fact]
    public void A_model_that_is_linked_while_it_is_retired_keeps_its_key_until_it_is_looked_for_again()
    {
        var world = new SyncWorld(models: 30);
        world.Sync();
        var model = world.Models[0];
        world.World.Delete(model.Id);
        world.BeforeRequest = request =>
        {
            if (request == "dataverse: upsert mpt_syncissue")
            {
                world.BeforeRequest = null;
                world.LinkKey(model.Id, "dv-1"); // Its links have been looked for.
            }
        };
        world.Sync(full: true);
        Assert.Equal("dv-1", world.MirrorOf(model.Id).Get(ModelTable.LinkKey));
        Assert.Empty(world.Issues(IssueKind.Missing)); // It is told when it is retired.

        world.World.Add(model);
        world.Sync(full: true);
        Assert.Empty(world.Issues(IssueKind.Missing));
    }
}
