using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Simulation.Tags;

/// <summary>Random histories of tags (docs/simulator.md).</summary>
public sealed class TagHistoryTests(ITestOutputHelper output)
{
    private const int Usual = 500;

    [UsualFact]
    public void A_history_of_tags_follows_from_its_seed() => RandomHistories.Repeat(Scene, seed: 4);

    [UsualFact]
    public void Every_law_holds_after_any_history_of_tags() => RandomHistories.Play(output, Scene, Usual);

    private static Scene Scene(int seed, TimeSpan skew, Choices choices, Choices stale)
    {
        var world = new TagWorld(seed, skew, stale);
        return new Scene(world, new People(world, choices, new TagPeople(world, choices).All), new TagCalm(world))
        {
            LongestPause = 40,
            Steps = 150,
            LongestTurn = 10, // A sync of tags has thirty requests.
            RequestsToSixFaults = 160,
            ChangesToSixFaults = 16,
            KnowsPoison = true,
            KnowsEarlier = true,
        };
    }
}
