using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Jobs;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Jobs;

public sealed class JobTests : IDisposable
{
    private readonly PlatformFixture _fixture = new();

    [Fact]
    public void An_asynchronous_step_waits_for_the_commit_and_is_the_parent_of_what_it_does()
    {
        (int Mode, int Depth, string? Parent)? seen = null;
        _fixture.AddStep(
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
        _fixture.AddStep("Create", 40, plugin => plugin.System.Create(new Entity("mpt_street")), later: true);
        _fixture.CreateHouse("one");
        Assert.Null(seen);
        Assert.Equal(1, _fixture.Platform.RunJobs());
        Assert.Equal((1, 2, "Create"), seen);
        Assert.Equal(JobState.Succeeded, Assert.Single(_fixture.Platform.Jobs).State);
        _fixture.Platform.Rerun(_fixture.Platform.Jobs[0].Id);
        Assert.Equal(2, _fixture.System.RetrieveMultiple(new QueryExpression("mpt_street")).Entities.Count);
    }

    [Fact]
    public void What_is_rolled_back_queues_nothing()
    {
        _fixture.AddStep("Create", 40, _ => { }, later: true);
        _fixture.AddStep("Create", 40, _ => throw new InvalidPluginExecutionException("no"));
        Assert.Equal(PlatformErrorCodes.PluginRefused, PlatformFixture.FaultCodeOf(() => _fixture.CreateHouse("one")));
        Assert.Empty(_fixture.Platform.Jobs);
    }

    [Fact]
    public void A_crash_keeps_what_was_committed_and_cannot_be_caught()
    {
        _fixture.Platform.Hooks.BeforeRequest = call =>
        {
            if (call is { Asynchronous: true, Number: 2 })
            {
                throw new SimulatedCrashException();
            }
        };
        _fixture.AddStep(
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
        _fixture.CreateHouse("one");
        _fixture.Platform.RunJobs();
        Assert.Equal(JobState.Crashed, _fixture.Platform.Jobs[0].State);
        Assert.Single(_fixture.System.RetrieveMultiple(new QueryExpression("mpt_street")).Entities);
    }

    [Fact]
    public void A_job_that_asks_to_be_tried_again_is_begun_up_to_four_times()
    {
        _fixture.AddStep("Create", 40, _ => throw new InvalidPluginExecutionException(OperationStatus.Retry, "later"), later: true);
        _fixture.CreateHouse("one");
        Assert.Equal(4, _fixture.Platform.RunJobs());
        Assert.Equal((4, JobState.Failed), (_fixture.Platform.Jobs[0].Attempts, _fixture.Platform.Jobs[0].State));
    }

    [Fact]
    public void An_execution_of_more_than_two_minutes_fails_at_its_next_call()
    {
        _fixture.AddStep(
            "Create",
            40,
            plugin =>
            {
                plugin.System.Create(new Entity("mpt_street"));
                _fixture.Clock.Advance(TimeSpan.FromSeconds(121));
                plugin.System.Create(new Entity("mpt_street"));
            },
            later: true
        );
        _fixture.CreateHouse("one");
        _fixture.Platform.RunJobs();
        Assert.Equal(JobState.Failed, _fixture.Platform.Jobs[0].State);
        Assert.Contains("two minutes", _fixture.Platform.Jobs[0].Error, StringComparison.Ordinal);
        Assert.Single(_fixture.System.RetrieveMultiple(new QueryExpression("mpt_street")).Entities);
    }

    public void Dispose() => _fixture.Dispose();
}
