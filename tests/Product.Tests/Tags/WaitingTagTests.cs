using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Tags;

/// <summary>When tags are read, and what waits until Matterport opens a model.</summary>
public sealed class WaitingTagTests
{
    [Fact]
    public void Edits_of_an_archived_model_begin_no_runs_and_are_sent_when_it_is_active_again()
    {
        using var bench = new TagBench(tags: 2);
        var account = bench.Environment.MatterportAccount;
        account.Edit(bench.Model, model => model with { State = "inactive" });
        bench.Calm();
        bench.Ann.Update(new Entity("mpt_tag", bench.RowOf(bench.There[0]).Id) { ["mpt_description"] = "Later" });
        bench.Ann.Delete("mpt_tag", bench.RowOf(bench.There[1]).Id);
        var before = LastRun(bench);
        bench.Tick();
        bench.Tick();
        Assert.Equal(before, LastRun(bench));

        account.Edit(bench.Model, model => model with { State = "active" });
        bench.Calm();
        Assert.Equal("Later", bench.There[0].Description);
        Assert.False(bench.There[1].Enabled);
    }

    [Fact]
    public void Tags_are_read_again_after_a_day_and_not_before()
    {
        using var bench = new TagBench(tags: 2);
        bench.Calm();
        var before = LastRun(bench);
        bench.Tick();
        bench.Tick();
        Assert.Equal(before, LastRun(bench));

        bench.Environment.Clock.Advance(TimeSpan.FromDays(1));
        bench.Tick();
        Assert.NotEqual(before, LastRun(bench));
    }

    [Fact]
    public void An_edit_that_Matterport_rejects_is_not_sent_again_whenever_its_model_is_read()
    {
        using var bench = new TagBench(tags: 2);
        var (rejected, other) = (bench.There[0], bench.There[1]);
        bench.Ann.Update(new Entity("mpt_tag", bench.RowOf(rejected).Id) { ["mpt_positionx"] = 2_000_000m }); // Too far away.
        bench.Tick();
        var sent = bench.Environment.Matterport.Counters.Snapshot.Mutations;
        bench.Environment.MatterportAccount.EditTag(bench.Model, other.Id, tag => tag with { Description = "Edited there" });
        bench.Environment.Sync();
        bench.Tick();

        Assert.Equal("Edited there", bench.RowOf(other)["mpt_description"]);
        Assert.Equal(sent, bench.Environment.Matterport.Counters.Snapshot.Mutations);
        Assert.Single(bench.Environment.Rows("mpt_syncissue"));
    }

    [Fact]
    public void A_change_that_a_listing_notes_while_the_tags_of_the_model_are_read_does_not_wait_for_a_day()
    {
        using var bench = new TagBench(tags: 1);
        var hooks = bench.Environment.Platform.Hooks;
        hooks.BeforeRequest = call =>
        {
            if (call is { Asynchronous: true, InTransaction: false, Table: "mpt_model", Message: "UpdateMultiple" })
            {
                hooks.BeforeRequest = null;
                bench.Environment.MatterportAccount.EditTag(bench.Model, bench.There[0].Id, tag => tag with { Label = "Noted" });
                bench.Environment.Sync();
            }
        };
        bench.Environment.Clock.Advance(TimeSpan.FromDays(1));
        bench.Tick();
        Assert.Null(hooks.BeforeRequest);
        Assert.NotEqual("Noted", bench.Rows.Single()["mpt_name"]);

        bench.Tick();
        Assert.Equal("Noted", bench.Rows.Single()["mpt_name"]);
    }

    private static object LastRun(TagBench bench) => bench.Environment.Rows("mpt_account", "mpt_lasttagson").Single()["mpt_lasttagson"];
}
