using System.Collections.Concurrent;
using System.Globalization;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>Random histories (docs/simulator.md). SEEDS=N plays N of them; SEED=S replays one, with its log.</summary>
public sealed class SimulatorTests
{
    // Each history picks the ways of the platform by its seed, so the second run of this project needs few.
    private static readonly int Usual = Environment.GetEnvironmentVariable("PLATFORM_OTHERWISE") == "true" ? 50 : 500;

    [Fact]
    public void Every_law_holds_after_any_history()
    {
        var (first, count) = Environment.GetEnvironmentVariable("SEED") is { Length: > 0 } one
            ? (int.Parse(one, CultureInfo.InvariantCulture), 1)
            : (
                0,
                Environment.GetEnvironmentVariable("SEEDS") is { Length: > 0 } many ? int.Parse(many, CultureInfo.InvariantCulture) : Usual
            );
        var broken = new ConcurrentBag<(int Seed, string Law)>();
        Parallel.ForEach(
            Enumerable.Range(first, count),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            seed =>
            {
                foreach (var law in Broken(seed, withLog: count == 1))
                {
                    broken.Add((seed, law));
                }
            }
        );
        var kinds = broken
            .GroupBy(one => one.Law.Split(':')[0])
            .Select(kind =>
                $"{kind.Select(one => one.Seed).Distinct().Count(), 4} × {kind.Min(one => $"{one.Law}\n       SEED={one.Seed}")}"
            );
        Assert.True(
            broken.IsEmpty,
            $"{broken.Select(one => one.Seed).Distinct().Count()} of {count} histories break a law.\n{string.Join('\n', kinds.Order())}"
        );
    }

    private static List<string> Broken(int seed, bool withLog)
    {
        using var history = new History(seed);
        var broken = new List<string>();
        try
        {
            broken.AddRange(history.Play());
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            broken.Add($"{failure.GetType().Name}: {failure.Message} {(withLog ? failure.StackTrace : "")}");
        }

        if (withLog && broken.Count > 0)
        {
            broken.Add($"log:\n{history.Log}");
        }

        return broken;
    }
}
