using System.Globalization;
using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>
/// Two at once, in every order of their requests in which one takes over from the other no more often than a bound says; people stop within
/// their transactions, too (docs/simulator.md).
/// </summary>
internal static class OrderRace
{
    /// <summary>Plays every order, those that the one begins beside those that the other begins.</summary>
    /// <param name="output">Is told how many there were.</param>
    /// <param name="name">What is interleaved.</param>
    /// <param name="terms">What the policy allows.</param>
    /// <param name="begin">Begins both.</param>
    public static void Play(ITestOutputHelper output, string name, OrderTerms terms, Func<OrderStage, Strand[]> begin)
    {
        using OrderStage first = new(terms),
            second = new(terms);
        OrderStage[] stages = [first, second];
        Parallel.For(0, stages.Length, beginner => PlayAll(stages[beginner], begin, beginner));
        var (count, broken) = (stages.Sum(stage => stage.Count), stages.SelectMany(stage => stage.Broken).ToArray());
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{name}: {count} interleavings, {stages.Sum(stage => stage.Sends)} purchases sent")
        );
        Assert.True(broken.Length == 0, $"{broken.Length} laws are broken:\n{broken.FirstOrDefault()}");
        Assert.True(count > 10, "There was nothing to interleave.");
    }

    private static void PlayAll(OrderStage stage, Func<OrderStage, Strand[]> begin, int beginner)
    {
        for (IReadOnlyList<int>? told = []; told is not null; )
        {
            var choices = new EnumeratedChoices(told);
            stage.Play($"{beginner} {string.Join(' ', told)}", () => Interleave(stage, begin, beginner, choices));
            told = choices.Following();
        }

        stage.End();
    }

    private static void Interleave(OrderStage stage, Func<OrderStage, Strand[]> begin, int beginner, EnumeratedChoices choices)
    {
        var before = stage.World.Book.Orders.Count;
        var strands = begin(stage);
        var (running, takeovers) = (beginner, TwoExecutionsTests.MostTakeovers);
        for (var step = 0; strands.Any(strand => !strand.HasEnded); step++)
        {
            var other = 1 - running;
            var waits = strands[running].At == Strand.Lock && !strands[running].HasEnded;
            if (strands[running].HasEnded || (waits && !strands[other].HasEnded))
            {
                running = other;
            }
            else if (step > 0 && takeovers > 0 && !strands[other].HasEnded && choices.Next(2) == 1)
            {
                takeovers--;
                running = other;
            }

            stage.World.Environment.Clock.Advance(TimeSpan.FromMilliseconds(200));
            stage.World.Resume(strands[running], Fate.Goes);
        }

        Clear(stage, [.. stage.World.Book.Orders.Values.Skip(before)]);
    }

    // What is left of it is withdrawn, so that the next play finds the budget as this one did.
    private static void Clear(OrderStage stage, Asked[] orders)
    {
        foreach (var order in orders.Where(order => !stage.World.Book.Withdrawn.Contains(order.Id)))
        {
            stage.World.Complete(stage.Acts.Withdraw(order.Behind[0], order.Id));
        }

        if (!stage.World.IsLive)
        {
            stage.World.Complete(stage.Acts.Switch(stage.World.People.Admin, "live"));
            stage.World.Complete(stage.Acts.Switch(stage.World.People.Other, "live"));
        }
    }
}
