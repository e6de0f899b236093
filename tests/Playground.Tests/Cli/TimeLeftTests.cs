using MatterportForDataverse.Playground.Cli;

namespace MatterportForDataverse.Playground.Tests.Cli;

public sealed class TimeLeftTests
{
    [Theory]
    [InlineData(0, 50_000, 2, null)]
    [InlineData(6_250, 50_000, 2, "about 14 s left")]
    [InlineData(1_000, 50_000, 10, "about 8 min left")]
    [InlineData(10, 50_000, 2, "about 2.8 h left")]
    [InlineData(50_000, 50_000, 9, "almost done")]
    public void Work_is_expected_to_go_on_as_it_did(long done, long total, int seconds, string? words) =>
        Assert.Equal(words, TimeLeft.Of(done, total, TimeSpan.FromSeconds(seconds)));
}
