namespace MatterportForDataverse.Playground.Tests.Cli;

public sealed class SceneCommandTests
{
    [Theory]
    [InlineData("order", "Request Approve Claim Prepare Send Accept Deliver")]
    [InlineData("order-crash", "Request Approve Claim Prepare Send Doubt Find Deliver")]
    public async Task An_order_is_delivered_and_charged_once_whatever_breaks_off(string scene, string history)
    {
        var run = await CommandLineRun.RunAsync("scene", scene);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("[order.own-request]", run.Output, StringComparison.Ordinal);
        Assert.Contains("it is Delivered. Matterport has charged once: 49.00 USD.", run.Output, StringComparison.Ordinal);
        var told = run.Output.Split('\n').SkipWhile(line => !line.StartsWith("What the history says", StringComparison.Ordinal)).Skip(1);
        Assert.Equal(
            history.Split(' '),
            told.Where(line => line.Length > 0).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3])
        );
    }

    [Fact]
    public async Task A_scene_that_there_is_not_is_refused_with_those_that_there_are()
    {
        var run = await CommandLineRun.RunAsync("scene", "opera");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("There is no scene 'opera'. The scenes are order and order-crash.", run.Error.Trim());
    }
}
