using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Models;

/// <summary>Models that a listing of everything does not bring are found page by page.</summary>
public sealed class FindMissingTests
{
    [Fact]
    public void A_listing_that_misses_nothing_asks_for_nothing_more()
    {
        var world = new SyncWorld(models: 2300);
        world.Sync();
        Assert.Equal(3, world.Sync(full: true).Get(SyncRunTable.MatterportRequests));
    }

    [Fact]
    public void What_is_missing_on_all_pages_is_asked_for_together()
    {
        var world = new SyncWorld(models: 2300);
        world.Sync();
        var gone = world.Models.OrderBy(model => model.Created).Where((_, place) => place % 100 == 7).Select(model => model.Id).ToArray();
        Delete(world, gone);
        Assert.Equal(5, world.Sync(full: true).Get(SyncRunTable.MatterportRequests));
        Assert.Equal(gone.Order(), Missing(world));
    }

    [Fact]
    public void Models_of_one_second_on_two_pages_are_not_taken_for_missing()
    {
        var world = new SyncWorld(models: 1100);
        foreach (var model in world.Models.OrderBy(model => model.Created).Skip(980).Take(40).ToArray())
        {
            world.World.Restore(model with { Created = Some.Moment.AddDays(-1) });
        }

        foreach (var model in world.Models.Where(model => model.Created > Some.Moment.AddDays(-1)).ToArray())
        {
            world.World.Restore(model with { Created = Some.Moment.AddDays(-1).AddHours(1) });
        }

        world.Sync();
        Assert.Equal(2, world.Sync(full: true).Get(SyncRunTable.MatterportRequests));
        var gone = world.Models.Where(model => model.Created == Some.Moment.AddDays(-1)).Select(model => model.Id).Take(2).ToArray();
        Delete(world, gone);
        world.Sync(full: true);
        Assert.Equal(gone.Order(), Missing(world));
    }

    [Fact]
    public void A_row_without_the_time_of_creation_is_looked_for_too()
    {
        var world = new SyncWorld(models: 30);
        world.Sync();
        var gone = world.Models[0].Id;
        world.Stored.Update(new Row(ModelTable.Table) { Id = world.MirrorOf(gone).Id }.SetRaw(ModelTable.CreatedInMatterport.Name, null));
        Delete(world, gone);
        world.Sync(full: true);
        Assert.Equal([gone], Missing(world));
    }

    [Fact]
    public void Where_time_runs_out_the_search_goes_on_instead_of_beginning_again()
    {
        var world = new SyncWorld(models: 1200);
        world.Sync();
        var gone = world.Models.Take(45).Select(model => model.Id).ToArray();
        Delete(world, gone);
        world.BeforeRequest = what =>
            // Each answer takes all the time that an execution has.
            world.Clock.Advance(TimeSpan.FromSeconds(what == "matterport: read" ? 95 : 0));
        var run = world.Sync(full: true);
        Assert.Equal(gone.Order(), Missing(world));
        Assert.InRange(run.Get(SyncRunTable.MatterportRequests) ?? 0, 4, 8);
        Assert.NotNull(world.Account.LastFullOn);
    }

    [Fact]
    public void A_model_that_a_deletion_moved_off_its_page_is_merged_all_the_same()
    {
        var world = new SyncWorld(models: 1200);
        world.Sync();
        var models = world.Models.OrderBy(model => model.Created).ToArray();
        var slipped = models[1000].Id;
        world.EditThere(slipped, "name", "slipped");
        var pages = 0;
        world.BeforeRequest = what =>
        {
            if (what == "matterport: read" && ++pages == 2)
            {
                world.World.Delete(models[0].Id);
            }
        };
        world.Sync(full: true);
        Assert.True(pages > 2);
        Assert.Equal("slipped", world.Ours(slipped, "name"));
        Assert.Empty(Missing(world));
    }

    private static void Delete(SyncWorld world, params string[] ids)
    {
        foreach (var id in ids)
        {
            world.World.Delete(id);
        }
    }

    private static IEnumerable<string> Missing(SyncWorld world) =>
        world.Stored.All(ModelTable.Table).Where(row => row.Get(ModelTable.SyncState) == SyncState.Missing).Select(SyncWorld.IdOf).Order();
}
