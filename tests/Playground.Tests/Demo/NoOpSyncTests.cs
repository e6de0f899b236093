using MatterportForDataverse.Playground.Demo;
using MatterportForDataverse.Playground.Sessions;

namespace MatterportForDataverse.Playground.Tests.Demo;

public sealed class NoOpSyncTests
{
    [Fact]
    public void Only_the_books_of_a_run_may_be_written()
    {
        Assert.True(
            NoOpSync.WroteNothing(
                new WriteCounts(
                    0,
                    0,
                    new Dictionary<string, long>
                    {
                        ["mpt_syncrun"] = 2,
                        ["mpt_work"] = 3,
                        ["mpt_account"] = 1,
                    }
                )
            )
        );
        Assert.False(NoOpSync.WroteNothing(new WriteCounts(0, 0, new Dictionary<string, long> { ["mpt_syncissue"] = 1 })));
        Assert.False(NoOpSync.WroteNothing(new WriteCounts(1, 0, new Dictionary<string, long>())));
        Assert.False(NoOpSync.WroteNothing(new WriteCounts(0, 1, new Dictionary<string, long>())));
    }

    [Fact]
    public async Task The_ledger_sees_a_write_on_either_side()
    {
        using var scratch = new TemporaryFolder();
        await using var session = await Session.OpenAsync(new SessionOptions { Models = 3, Folder = scratch.Below("data") }, default);
        var before = WriteCounts.Of(session);

        new DataverseClient(session.Platform.System).Create(new Microsoft.Xrm.Sdk.Entity("mpt_property") { ["mpt_name"] = "House" });
        session.Account!.Edit(session.Account.Models[0].Id, model => model with { Name = "Other" });

        var since = WriteCounts.Of(session).Since(before);
        Assert.Equal(1, since.AccountVersion);
        Assert.Equal(1, since.ByTable["mpt_property"]);
        Assert.False(NoOpSync.WroteNothing(since));
    }
}
