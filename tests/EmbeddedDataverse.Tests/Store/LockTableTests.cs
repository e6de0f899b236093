using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Store;

public sealed class LockTableTests
{
    [Fact]
    public async Task A_second_writer_waits_for_the_first_and_then_writes_over_what_that_one_committed()
    {
        using var fixture = new PlatformFixture();
        var id = fixture.CreateHouse("start");
        Task? second = null;
        fixture.AddStep(
            "Update",
            40,
            plugin =>
            {
                if (plugin.Target.Contains("mpt_title"))
                {
                    using var begun = new ManualResetEventSlim();
                    second = Task.Factory.StartNew(
                        () =>
                        {
                            begun.Set();
                            fixture.System.Update(new Entity("mpt_house", id) { ["mpt_rooms"] = 7 });
                        },
                        CancellationToken.None,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    );
                    begun.Wait();
                }
            }
        );
        fixture.System.Update(new Entity("mpt_house", id) { ["mpt_title"] = "first" });
        await second!;
        var row = fixture.System.Retrieve("mpt_house", id, new ColumnSet("mpt_title", "mpt_rooms"));
        Assert.Equal(("first", 7), (row["mpt_title"], row["mpt_rooms"]));
    }
}
