using System.Collections.Concurrent;
using System.Globalization;
using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>
/// Plays random histories and judges the laws after each. SEEDS=N plays N of them, FIRST=S from that seed on; SEED=S replays one, with its
/// log.
/// </summary>
internal static class RandomHistories
{
    /// <param name="output">Is told how often people did what.</param>
    /// <param name="scene">Makes the scene of a history.</param>
    /// <param name="usual">How many are played if nobody says so.</param>
    /// <param name="refused">What people try, and never get.</param>
    public static void Play(
        ITestOutputHelper output,
        Func<int, TimeSpan, Choices, Choices, Scene> scene,
        int usual,
        params string[] refused
    )
    {
        var (first, count) = NumberOf("SEED") is { } one ? (one, 1) : (NumberOf("FIRST") ?? 0, NumberOf("SEEDS") ?? usual);
        var broken = new ConcurrentBag<(int Seed, string Law)>();
        var done = new ConcurrentBag<string>();
        var stale = new ConcurrentBag<(int Queries, int Images)>();
        Parallel.ForEach(
            Enumerable.Range(first, count),
            new ParallelOptions { MaxDegreeOfParallelism = 2 * Environment.ProcessorCount },
            seed =>
            {
                foreach (var law in Broken(seed, scene, withLog: count == 1, done, stale))
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
        foreach (var act in done.CountBy(act => act).OrderBy(act => act.Value))
        {
            output.WriteLine($"{act.Value, 6} histories: {act.Key}");
        }

        output.WriteLine($"{stale.Sum(one => one.Queries)} queries and {stale.Sum(one => one.Images)} images were older than a commit");
        Assert.True(count < 50 || stale.Any(one => one.Queries > 0) && stale.Any(one => one.Images > 0), "Nothing was stale.");
        using var any = new History(first, scene);
        var never = any.Acts.Except(done).Except(refused).ToArray();
        Assert.True(count < 500 || never.Length == 0, $"Nobody ever did: {string.Join(", ", never)}.");
    }

    /// <summary>Plays a history twice, and expects the same of it.</summary>
    public static void Repeat(Func<int, TimeSpan, Choices, Choices, Scene> scene, int seed) =>
        Assert.Equal(LogOf(seed, scene), LogOf(seed, scene));

    private static string LogOf(int seed, Func<int, TimeSpan, Choices, Choices, Scene> scene)
    {
        using var history = new History(seed, scene);
        history.Play();
        return history.Log;
    }

    private static int? NumberOf(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static List<string> Broken(
        int seed,
        Func<int, TimeSpan, Choices, Choices, Scene> scene,
        bool withLog,
        ConcurrentBag<string> done,
        ConcurrentBag<(int, int)> stale
    )
    {
        using var history = new History(seed, scene);
        var broken = new List<string>();
        try
        {
            broken.AddRange(history.Play());
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            broken.Add($"{failure.GetType().Name}: {failure.Message} {(withLog ? failure.StackTrace : "")}");
        }

        foreach (var act in history.Done)
        {
            done.Add(act);
        }

        stale.Add(history.Stale);
        if (withLog && broken.Count > 0)
        {
            broken.Add($"log:\n{history.Log}");
        }

        return broken;
    }
}
