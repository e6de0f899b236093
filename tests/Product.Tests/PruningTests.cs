namespace MatterportForDataverse.Product.Tests;

/// <summary>What is old goes away without a write to what people work with, and a little with each tick.</summary>
public sealed class PruningTests
{
    [Fact]
    public void The_run_of_the_first_load_goes_after_its_time_with_its_work_and_no_model_is_written()
    {
        using var environment = new ProductEnvironment(1500);
        var first = environment.Sync().Id;
        environment.Sync();
        Assert.True(environment.Rows("mpt_work", "mpt_runkey").Count > 2);
        environment.Clock.Advance(TimeSpan.FromDays(91));
        var before = Versions(environment);
        var counters = environment.Platform.Counters.Snapshot();

        environment.Call(environment.Ada, "mpt_RunDueWork");

        Assert.True(before.Count >= 1500);
        Assert.Equal(before, Versions(environment));
        Assert.DoesNotContain(environment.Rows("mpt_syncrun", "mpt_name"), run => run.Id == first);
        Assert.DoesNotContain(
            environment.Rows("mpt_work", "mpt_runkey"),
            work => work.GetAttributeValue<string>("mpt_runkey") == $"mpt_syncrun:{first:N}"
        );
        Assert.InRange(environment.Platform.Counters.Snapshot().Since(counters).TotalWrites, 1, 100);
    }

    private static Dictionary<Guid, string> Versions(ProductEnvironment environment) =>
        environment.Rows("mpt_model", "mpt_lastrunkey").ToDictionary(row => row.Id, row => row.RowVersion);
}
