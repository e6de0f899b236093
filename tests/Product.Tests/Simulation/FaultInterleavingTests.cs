using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>
/// Every request before or after which an execution can be cut off, or at which Dataverse can fail, in a world of two models
/// (docs/simulator.md). A class of their own, so that they run beside the others.
/// </summary>
public sealed class FaultInterleavingTests(ITestOutputHelper output)
{
    private static Fate[] AllFaults => [.. Enum.GetValues<Fate>().Skip(1)];

    [UsualFact]
    public void Every_law_holds_wherever_a_sync_is_cut_off_or_Dataverse_fails() =>
        Enumeration.Play(
            output,
            "a fault",
            InterleavingTests.Begun,
            (world, choices) => Interleaving.Play(world, InterleavingTests.FirstWork(world), [], choices, AllFaults)
        );

    [UsualTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_law_holds_wherever_a_sync_that_retires_a_linked_model_fails(bool comesBack) =>
        Enumeration.Play(
            output,
            $"a fault while a model is retired{(comesBack ? " and comes back" : "")}",
            BegunToRetire,
            (world, choices) =>
                Interleaving.Play(
                    world,
                    InterleavingTests.FirstWork(world),
                    comesBack ? [() => new Acts(world).DeleteOrRestoreThere(world.Models[0])] : [],
                    choices,
                    AllFaults,
                    othersComeBetween: false
                )
        );

    // A linked model is gone, and a full sync is queued that finds it.
    private static SimulatedWorld BegunToRetire(int seed)
    {
        var world = new SimulatedWorld(seed, models: 2);
        var acts = new Acts(world);
        acts.Link(world.Properties[0], world.Models[0]);
        acts.AddVisit(world.Properties[0]);
        world.Environment.Sync();
        world.Environment.Clock.Advance(TimeSpan.FromMinutes(5));
        acts.DeleteOrRestoreThere(world.Models[0]);
        acts.StartSync(full: true);
        return world;
    }
}
