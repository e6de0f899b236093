using MatterportForDataverse.EmbeddedDataverse.Plugins;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests;

/// <summary>Asynchronous executions that crash between two writes, or are run once more, with both ways to check the row version.</summary>
public sealed class CutOffTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_sync_that_crashes_before_any_of_its_updates_ends_all_the_same(bool checksVersionAgain)
    {
        var crashes = 0;
        for (var at = 1; ; at++)
        {
            using var environment = new ProductEnvironment(checksVersionAgain, models: 4);
            var updates = 0;
            environment.Platform.Hooks.BeforeRequest = call =>
            {
                if (call is { Asynchronous: true, InTransaction: false, Message: "Update" } && ++updates == at)
                {
                    throw new SimulatedCrashException();
                }
            };
            var run = environment.Sync();
            if (updates < at)
            {
                break;
            }

            crashes++;
            Assert.Equal(2, run.GetAttributeValue<OptionSetValue>("statuscode").Value);
            Assert.Equal(environment.MatterportAccount.Models.Count(model => !model.Demo), (environment.Rows("mpt_model").Count));
            Assert.All(environment.Rows("mpt_work"), work => Assert.Equal((1, 2), Status(work)));
            Assert.All(environment.Rows("mpt_work"), work => Assert.False(work.Contains("mpt_workkey")));
        }

        Assert.InRange(crashes, 5, 40);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Work_whose_step_is_run_once_more_is_not_done_again(bool checksVersionAgain)
    {
        using var environment = new ProductEnvironment(checksVersionAgain);
        environment.Sync();
        var before = (Versions(environment, "mpt_work"), Versions(environment, "mpt_syncrun"), environment.Matterport.Counters.Snapshot);
        var jobs = environment.Platform.Jobs.ToArray();
        Assert.NotEmpty(jobs);
        foreach (var job in jobs)
        {
            environment.Platform.Rerun(job.Id);
        }

        environment.Platform.RunJobs();
        Assert.Equal(before.Item1, Versions(environment, "mpt_work"));
        Assert.Equal(before.Item2, Versions(environment, "mpt_syncrun"));
        Assert.Equal(before.Item3.Requests, environment.Matterport.Counters.Snapshot.Requests);
    }

    private static (int State, int Status) Status(Entity row) =>
        (row.GetAttributeValue<OptionSetValue>("statecode").Value, row.GetAttributeValue<OptionSetValue>("statuscode").Value);

    private static string Versions(ProductEnvironment environment, string table) =>
        string.Join(' ', environment.Rows(table).OrderBy(row => row.Id).Select(row => row.RowVersion));
}
