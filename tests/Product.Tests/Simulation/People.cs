namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>People who do what there is to do.</summary>
/// <param name="world">Where.</param>
/// <param name="choices">Decides who does something next.</param>
/// <param name="all">What there is to do, and how often.</param>
internal sealed class People(SimulatedWorld world, Choices choices, IReadOnlyList<(int Weight, string Name, Action Act)> all)
{
    /// <summary>What there is to do.</summary>
    public IReadOnlyList<string> Acts => [.. all.Select(act => act.Name)];

    /// <summary>Somebody does something.</summary>
    public void Act()
    {
        var at = choices.Next(all.Sum(act => act.Weight));
        var (_, name, act) = all.First(act => (at -= act.Weight) < 0);
        var before = world.ActsDone;
        act();
        if (world.ActsDone > before)
        {
            Done.Add(name);
        }
    }

    /// <summary>What somebody has done and was not refused.</summary>
    public HashSet<string> Done { get; } = [];
}
