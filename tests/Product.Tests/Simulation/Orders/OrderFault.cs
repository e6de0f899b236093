using System.Globalization;
using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>A single fault at every point.</summary>
internal static class OrderFault
{
    // Before a request is after the one before it. The other two with ACTS=1.
    public static readonly Fate[] Fates = Environment.GetEnvironmentVariable("ACTS") is { Length: > 0 }
        ? [Fate.CutOffAfter, Fate.LosesAnswer, Fate.CutOffBefore, Fate.Throttled]
        : [Fate.CutOffAfter, Fate.LosesAnswer];

    /// <summary>Plays it with the fault at each of its requests, until there is none left at which it could happen.</summary>
    public static void Everywhere(OrderStage stage, Fate fate, Func<Strand> begin, Action? then = null)
    {
        for (var (at, isThere) = (1, true); isThere; at++)
        {
            stage.Play(
                $"{fate} at {at.ToString(CultureInfo.InvariantCulture)}",
                () =>
                {
                    var (strand, step) = (begin(), 0);
                    while (!strand.HasEnded)
                    {
                        stage.World.Environment.Clock.Advance(TimeSpan.FromMilliseconds(400));
                        stage.World.Resume(strand, step++ == at ? fate : Fate.Goes);
                    }

                    isThere = step > at;
                    then?.Invoke();
                }
            );
        }
    }

    /// <summary>That no law was broken, and enough was sent.</summary>
    public static void Judge(ITestOutputHelper output, OrderStage stage, string name, int least)
    {
        stage.End();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {stage.Count} plays, {stage.Sends} sent"));
        Assert.True(stage.Broken.Count == 0, $"{stage.Broken.Count} laws are broken:\n{stage.Broken.FirstOrDefault()}");
        Assert.True(stage.Count > 10 && stage.Sends >= least, "Hardly anything was played.");
    }
}
