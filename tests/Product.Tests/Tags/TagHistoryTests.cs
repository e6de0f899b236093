namespace MatterportForDataverse.Product.Tests.Tags;

/// <summary>Laws that hold after any history of tags. SEEDS=N plays more of them, SEED=S one.</summary>
public sealed class TagHistoryTests
{
    private static int Seeds => int.Parse(Environment.GetEnvironmentVariable("SEEDS") ?? "30", null);

    private static int First => int.Parse(Environment.GetEnvironmentVariable("FIRST") ?? "1", null);

    [Fact]
    public void After_any_history_both_sides_hold_the_same_or_somebody_is_told()
    {
        var seeds = Environment.GetEnvironmentVariable("SEED") is { } one
            ? [int.Parse(one, null)]
            : Enumerable.Range(First, Seeds).ToArray();
        var broken = new List<string>();
        foreach (var seed in seeds)
        {
            using var history = new TagHistory(seed);
            history.Play(acts: 25);
            history.Calm();
            broken.AddRange(
                history.Violations().Select(violation => $"SEED={seed} {violation}\n{(seeds.Length == 1 ? history.Told : "")}")
            );
        }

        Assert.True(broken.Count == 0, string.Join("\n", broken));
    }
}
