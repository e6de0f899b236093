namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>What a history plays: a world, those who act in it, and how it ends.</summary>
/// <param name="World">The world.</param>
/// <param name="People">Those who act.</param>
/// <param name="Calm">The end.</param>
internal sealed record Scene(SimulatedWorld World, People People, Calm Calm)
{
    /// <summary>How long nothing happens at most, in minutes.</summary>
    public int LongestPause { get; init; } = 12;

    /// <summary>Whether somebody may write what a column held before.</summary>
    public bool KnowsEarlier { get; init; }

    /// <summary>How many steps a history has.</summary>
    public int Steps { get; init; } = 70;

    /// <summary>How many requests an execution makes at most before it is somebody else's turn.</summary>
    public int LongestTurn { get; init; } = 1;

    /// <summary>Of how many requests six do not go as they should.</summary>
    public int RequestsToSixFaults { get; init; } = 80;

    /// <summary>The same of requests that change something in Matterport.</summary>
    public int ChangesToSixFaults { get; init; } = 80;

    /// <summary>Whether somebody else's step may refuse a row.</summary>
    public bool KnowsPoison { get; init; }

    /// <summary>Models, and the properties and site visits linked to them.</summary>
    public static Scene OfModels(int seed, TimeSpan skew, Choices choices, Choices stale)
    {
        var world = new SimulatedWorld(seed, skew: skew, stale: stale);
        return new Scene(world, new People(world, choices, new ModelPeople(world, choices).All), new Calm(world))
        {
            KnowsPoison = true,
            KnowsEarlier = true,
        };
    }
}
