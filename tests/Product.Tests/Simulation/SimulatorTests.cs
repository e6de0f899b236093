using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>Random histories of models (docs/simulator.md).</summary>
public sealed class SimulatorTests(ITestOutputHelper output)
{
    [UsualFact]
    public void A_history_follows_from_its_seed() => RandomHistories.Repeat(Scene.OfModels, seed: 3);

    // Each history picks the ways of the platform by its seed, so the second run of this project needs few.
    private static readonly int Usual = Environment.GetEnvironmentVariable("PLATFORM_OTHERWISE") == "true" ? 50 : 500;

    [UsualFact]
    public void Every_law_holds_after_any_history() => RandomHistories.Play(output, Scene.OfModels, Usual);
}
