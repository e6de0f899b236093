using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Jobs;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Jobs;

public sealed class JobTests : IDisposable
{
    private readonly PlatformFixture fixture = new();

    [Fact]
    public void An_asynchronous_step_waits_for_the_commit_and_is_the_parent_of_what_it_does()
    {
        (int Mode, int Depth, string? Parent)? seen = null;
        fixture.AddStep(
            "Create",
            40,
            plugin =>
                seen = (
                    plugin.Context.ParentContext.ParentContext?.Mode ?? -1,
                    plugin.Context.Depth,
                    plugin.Context.ParentContext.ParentContext?.MessageName
                ),
            table: "mpt_street"
        );
        fixture.AddStep("Create", 40, plugin => plugin.System.Create(new Entity("mpt_street")), later: true);
        fixture.CreateHouse("one");
        Assert.Null(seen);
        Assert.Equal(1, fixture.Platform.RunJobs());
        Assert.Equal((1, 2, "Create"), seen);
        Assert.Equal(JobState.Succeeded, Assert.Single(fixture.Platform.Jobs).State);
        fixture.Platform.Rerun(fixture.Platform.Jobs[0].Id);
        Assert.Equal(2, fixture.System.RetrieveMultiple(new QueryExpression("mpt_street")).Entities.Count);
    }

    [Fact]
    public void What_is_rolled_back_queues_nothing()
    {
        fixture.AddStep("Create", 40, _ => { }, later: true);
        fixture.AddStep("Create", 40, _ => throw new InvalidPluginExecutionException("no"));
        Assert.Equal(PlatformErrorCodes.PluginRefused, PlatformFixture.FaultCodeOf(() => fixture.CreateHouse("one")));
        Assert.Empty(fixture.Platform.Jobs);
    }

    [Fact]
    public void A_crash_keeps_what_was_committed_and_cannot_be_caught()
    {
        fixture.Platform.Hooks.BeforeRequest = call =>
        {
            if (call is { Asynchronous: true, Number: 2 })
            {
                throw new SimulatedCrashException();
            }
        };
        fixture.AddStep(
            "Create",
            40,
            plugin =>
            {
                for (var at = 0; at < 4; at++)
                {
                    try
                    {
                        plugin.System.Create(new Entity("mpt_street"));
                    }
                    catch (Exception) when (at < 3)
                    {
                        plugin.Trace("caught");
                    }
                }
            },
            later: true
        );
        fixture.CreateHouse("one");
        fixture.Platform.RunJobs();
        Assert.Equal(JobState.Crashed, fixture.Platform.Jobs[0].State);
        Assert.Single(fixture.System.RetrieveMultiple(new QueryExpression("mpt_street")).Entities);
    }

    [Fact]
    public void A_job_that_asks_to_be_tried_again_is_begun_up_to_four_times()
    {
        fixture.AddStep("Create", 40, _ => throw new InvalidPluginExecutionException(OperationStatus.Retry, "later"), later: true);
        fixture.CreateHouse("one");
        Assert.Equal(4, fixture.Platform.RunJobs());
        Assert.Equal((4, JobState.Failed), (fixture.Platform.Jobs[0].Attempts, fixture.Platform.Jobs[0].State));
    }

    [Fact]
    public void An_execution_of_more_than_two_minutes_fails_at_its_next_call()
    {
        fixture.AddStep(
            "Create",
            40,
            plugin =>
            {
                plugin.System.Create(new Entity("mpt_street"));
                fixture.Clock.Advance(TimeSpan.FromSeconds(121));
                plugin.System.Create(new Entity("mpt_street"));
            },
            later: true
        );
        fixture.CreateHouse("one");
        fixture.Platform.RunJobs();
        Assert.Equal(JobState.Failed, fixture.Platform.Jobs[0].State);
        Assert.Contains("two minutes", fixture.Platform.Jobs[0].Error, StringComparison.Ordinal);
        Assert.Single(fixture.System.RetrieveMultiple(new QueryExpression("mpt_street")).Entities);
    }

    public void Dispose() => fixture.Dispose();
}
