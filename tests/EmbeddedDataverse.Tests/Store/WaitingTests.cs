using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Store;

public sealed class WaitingTests
{
    [Fact]
    public async Task A_second_writer_waits_for_the_first_and_then_writes_over_what_that_one_committed()
    {
        using var world = new World();
        var id = world.Add("start");
        Task? second = null;
        world.On(
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
                            world.System.Update(new Entity("mpt_house", id) { ["mpt_rooms"] = 7 });
                        },
                        CancellationToken.None,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    );
                    begun.Wait();
                }
            }
        );
        world.System.Update(new Entity("mpt_house", id) { ["mpt_title"] = "first" });
        await second!;
        var row = world.System.Retrieve("mpt_house", id, new ColumnSet("mpt_title", "mpt_rooms"));
        Assert.Equal(("first", 7), (row["mpt_title"], row["mpt_rooms"]));
    }
}
