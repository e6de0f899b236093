using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Models;

/// <summary>Nothing that Matterport says of times or hits blinds the next listing, or makes it repeat itself for ever.</summary>
public sealed class WatermarkTests
{
    [Fact]
    public void A_change_of_the_future_blinds_no_listing()
    {
        var world = new SyncWorld(models: 4);
        world.Sync();
        var (odd, other) = (Active(world), Active(world, 1));
        world.World.Restore(world.World.Find(odd)! with { Name = "of the future", Modified = world.Clock.Now.AddDays(30) });
        world.Sync();
        Assert.Equal("of the future", world.Ours(odd, "name"));
        Assert.True(world.Account.Watermark <= world.Clock.Now);

        world.Clock.Advance(TimeSpan.FromHours(1));
        world.EditThere(other, "name", "later");
        world.Sync();
        Assert.Equal("later", world.Ours(other, "name"));
    }

    [Fact]
    public void A_watermark_of_the_future_heals_by_listing_everything()
    {
        var world = new SyncWorld(models: 4);
        world.Sync();
        world.Stored.Update(new Row(AccountTable.Table) { Id = Some.Account.Id }.Set(AccountTable.Watermark, world.Clock.Now.AddYears(1)));
        world.EditThere(Active(world), "name", "hidden");
        var run = world.Sync();
        Assert.Equal(RunKind.Full, run.Get(SyncRunTable.Kind));
        Assert.Equal("hidden", world.Ours(Active(world), "name"));
        Assert.True(world.Account.Watermark <= world.Clock.Now);
        Assert.Equal(RunKind.Incremental, world.Sync().Get(SyncRunTable.Kind));
    }

    [Fact]
    public void A_change_on_a_page_that_was_read_before_is_in_the_next_listing()
    {
        var world = new SyncWorld(models: 1100);
        world.Sync();
        var models = world.Models.Where(model => model.State == "active").OrderBy(model => model.Created).ToArray();
        var pages = 0;
        world.BeforeRequest = what =>
        {
            if (what == "matterport: read" && ++pages == 2)
            {
                world.EditThere(models[0].Id, "name", "on the first page");
                world.Clock.Advance(TimeSpan.FromMinutes(20));
                world.EditThere(models[^1].Id, "name", "on the last page");
            }
        };
        world.Sync(full: true);
        world.BeforeRequest = null;
        Assert.Equal("on the last page", world.Ours(models[^1].Id, "name"));
        world.Sync();
        Assert.Equal("on the first page", world.Ours(models[0].Id, "name"));
    }

    [Fact]
    public void A_hit_that_Matterport_does_not_name_holds_nothing_up_and_is_found_with_the_next_listing_of_everything()
    {
        var world = new SyncWorld(models: 4);
        world.Sync();
        var (nameless, other) = (Active(world), Active(world, 1));
        world.EditThere(nameless, "name", "nameless");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        world.EditThere(other, "name", "named");
        world.Rewrite = answer =>
            answer.Contains("nextOffset", StringComparison.Ordinal)
                ? answer.Replace($"\"id\":\"{nameless}\"", "\"id\":null", StringComparison.Ordinal)
                : answer;
        var changed = world.Clock.Now;
        world.Sync();
        Assert.Equal(("named", changed), (world.Ours(other, "name"), world.Account.Watermark!.Value));
        Assert.NotEqual("nameless", world.Ours(nameless, "name"));
        Assert.Equal(RunKind.Incremental, world.Sync().Get(SyncRunTable.Kind));

        world.Clock.Advance(TimeSpan.FromDays(1));
        world.Sync();
        Assert.Equal(RunKind.Full, world.Sync().Get(SyncRunTable.Kind));
        Assert.Equal("nameless", world.Ours(nameless, "name"));
        Assert.Single(world.Issues(IssueKind.Unreadable));
        Assert.Equal(RunKind.Incremental, world.Sync().Get(SyncRunTable.Kind));

        world.Rewrite = null;
        world.Sync(full: true);
        Assert.Empty(world.Issues(IssueKind.Unreadable));
    }

    [Theory]
    [InlineData("scanCount", 200)]
    [InlineData("model", 200)]
    public void What_fails_for_ever_makes_no_new_work_with_every_tick(string field, int most)
    {
        var world = new SyncWorld(models: 4);
        world.Sync();
        var id = Active(world);
        world.Clock.Advance(TimeSpan.FromMinutes(30));
        world.EditThere(id, "name", "newest");
        world.Api.Faults.FailsField = place => place.Field == field;
        world.Api.Faults.Rates[FaultKind.PartialData] = 1;
        var (before, open) = (world.Api.Counters.Snapshot.Requests, 0);
        for (var tick = 0; tick < 72; tick++)
        {
            world.Tick();
            open = Math.Max(open, world.Stored.All(WorkTable.Table).Count(work => work.Get(WorkTable.StatusCode) is WorkStatus.Waiting));
        }

        Assert.InRange(world.Api.Counters.Snapshot.Requests - before, 72, most);
        Assert.InRange(open, 1, 2);
        Assert.InRange(world.Stored.All(SyncRunTable.Table).Count, 1, 12);
        Assert.Single(world.Issues(IssueKind.Unreadable));

        world.Api.Faults.Clear();
        world.Sync(full: true);
        Assert.Equal("newest", world.Ours(id, "name"));
        world.AssertThatNothingIsWrittenAnyMore();
    }

    [Fact]
    public void A_search_index_that_lags_writes_nothing_until_it_tells_the_change_and_then_once()
    {
        var world = new SyncWorld(models: 4);
        world.Sync();
        var id = Active(world);
        world.EditThere(id, "name", "recent");
        world.Sync();
        world.Api.Faults.SearchLag = TimeSpan.FromMinutes(4);
        world.EditHere(id, "summary", "sent");
        world.SyncNow();
        world.SyncNow();
        var versions = new List<string?> { world.MirrorOf(id).Version };
        for (var minute = 0; minute < 6; minute++)
        {
            world.Clock.Advance(TimeSpan.FromMinutes(1));
            world.SyncNow();
            versions.Add(world.MirrorOf(id).Version);
        }

        Assert.Single(versions.Take(4).Distinct());
        Assert.Single(versions.Skip(4).Distinct());
    }

    private static string Active(SyncWorld world, int number = 0) =>
        world.Models.Where(model => model.State == "active").ElementAt(number).Id;
}
