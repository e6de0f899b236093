using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Jobs;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Jobs;

public sealed class JobTests : IDisposable
{
    private readonly World world = new();

    [Fact]
    public void An_asynchronous_step_waits_for_the_commit_and_is_the_parent_of_what_it_does()
    {
        (int Mode, int Depth, string? Parent)? seen = null;
        world.On(
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
        world.On("Create", 40, plugin => plugin.System.Create(new Entity("mpt_street")), later: true);
        world.Add("one");
        Assert.Null(seen);
        Assert.Equal(1, world.Platform.RunJobs());
        Assert.Equal((1, 2, "Create"), seen);
        Assert.Equal(JobState.Succeeded, Assert.Single(world.Platform.Jobs).State);
        world.Platform.Rerun(world.Platform.Jobs[0].Id);
        Assert.Equal(2, world.System.RetrieveMultiple(new QueryExpression("mpt_street")).Entities.Count);
    }

    [Fact]
    public void What_is_rolled_back_queues_nothing()
    {
        world.On("Create", 40, _ => { }, later: true);
        world.On("Create", 40, _ => throw new InvalidPluginExecutionException("no"));
        Assert.Equal(PlatformErrorCodes.PluginRefused, World.Code(() => world.Add("one")));
        Assert.Empty(world.Platform.Jobs);
    }

    [Fact]
    public void A_crash_keeps_what_was_committed_and_cannot_be_caught()
    {
        world.Platform.Hooks.BeforeRequest = call =>
        {
            if (call is { Asynchronous: true, Number: 2 })
            {
                throw new SimulatedCrash();
            }
        };
        world.On(
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
        world.Add("one");
        world.Platform.RunJobs();
        Assert.Equal(JobState.Crashed, world.Platform.Jobs[0].State);
        Assert.Single(world.System.RetrieveMultiple(new QueryExpression("mpt_street")).Entities);
    }

    [Fact]
    public void A_job_that_asks_to_be_tried_again_is_begun_up_to_four_times()
    {
        world.On("Create", 40, _ => throw new InvalidPluginExecutionException(OperationStatus.Retry, "later"), later: true);
        world.Add("one");
        Assert.Equal(4, world.Platform.RunJobs());
        Assert.Equal((4, JobState.Failed), (world.Platform.Jobs[0].Attempts, world.Platform.Jobs[0].State));
    }

    [Fact]
    public void An_execution_of_more_than_two_minutes_fails_at_its_next_call()
    {
        world.On(
            "Create",
            40,
            plugin =>
            {
                plugin.System.Create(new Entity("mpt_street"));
                world.Clock.Advance(TimeSpan.FromSeconds(121));
                plugin.System.Create(new Entity("mpt_street"));
            },
            later: true
        );
        world.Add("one");
        world.Platform.RunJobs();
        Assert.Equal(JobState.Failed, world.Platform.Jobs[0].State);
        Assert.Contains("two minutes", world.Platform.Jobs[0].Error, StringComparison.Ordinal);
        Assert.Single(world.System.RetrieveMultiple(new QueryExpression("mpt_street")).Entities);
    }

    public void Dispose() => world.Dispose();
}
