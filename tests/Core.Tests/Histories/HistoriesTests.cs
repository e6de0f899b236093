using System.Globalization;

namespace MatterportForDataverse.Core.Tests.Histories;

/// <summary>Random histories. SEEDS=N runs N of them; SEED=S replays the one with that seed.</summary>
public sealed class HistoriesTests
{
    private const int Usual = 2000;

    [Fact]
    public void After_any_history_both_sides_agree_nothing_is_lost_and_nothing_more_is_written()
    {
        var (first, count) = Environment.GetEnvironmentVariable("SEED") is { Length: > 0 } one
            ? (Number(one), 1)
            : (0, Environment.GetEnvironmentVariable("SEEDS") is { Length: > 0 } many ? Number(many) : Usual);
        var failures = new List<string>();
        Parallel.ForEach(
            Enumerable.Range(first, count),
            seed =>
            {
                if (Failure(seed, withLog: count == 1) is { } failure)
                {
                    lock (failures)
                    {
                        failures.Add(failure);
                    }
                }
            }
        );
        Assert.True(
            failures.Count == 0,
            $"{failures.Count} of {count} histories break a law. Replay one with SEED=n.\n{string.Join("\n", failures.Order().Take(10))}"
        );
    }

    private static string? Failure(int seed, bool withLog)
    {
        var history = new History(seed);
        try
        {
            history.Play();
            return null;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return $"SEED={seed}: {broken.Message}" + (withLog ? $"\n{history.Log}\n{broken.StackTrace}" : "");
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
