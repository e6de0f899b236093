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

    private static object LastRun(TagBench bench) => bench.Environment.Rows("mpt_account", "mpt_lasttagson").Single()["mpt_lasttagson"];
}
