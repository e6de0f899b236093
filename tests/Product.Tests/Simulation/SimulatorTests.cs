using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>Random histories of models (docs/simulator.md).</summary>
public sealed class SimulatorTests(ITestOutputHelper output)
{
    private const int Usual = 500;

    [UsualFact]
    public void A_history_follows_from_its_seed() => RandomHistories.Repeat(Scene.OfModels, seed: 3);

    [UsualFact]
    public void Every_law_holds_after_any_history() => RandomHistories.Play(output, Scene.OfModels, Usual);
}
