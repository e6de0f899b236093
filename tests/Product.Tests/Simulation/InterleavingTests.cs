using MatterportForDataverse.EmbeddedDataverse.Jobs;
using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>
/// Every order in which one execution and one other actor can make their requests, in a world of two models (docs/simulator.md).
/// </summary>
public sealed class InterleavingTests(ITestOutputHelper output)
{
    private static readonly SimulatedField Name = SimulatedField.All[0];
    private static readonly SimulatedField Summary = SimulatedField.All[2];

    private static readonly Dictionary<string, Action<SimulatedWorld, Acts>> Others = new()
    {
        ["edits here what is being sent"] = (world, acts) => acts.EditHere(world.Models[0], Name),
        ["edits here"] = (world, acts) => acts.EditHere(world.Models[0], Summary),
        ["edits there what is being sent"] = (world, acts) => acts.EditThere(world.Models[0], Name),
        ["edits there"] = (world, acts) => acts.EditThere(world.Models[0], Summary),
        ["edits the property"] = (world, acts) => acts.EditProperty(world.Properties[0], Summary),
        ["links a new model"] = (world, acts) => acts.Link(world.Properties[1], world.Models[1]),
        ["takes the model over"] = (world, acts) => acts.Link(world.Properties[1], world.Models[0], takesOver: true),
        ["unlinks"] = (world, acts) =>
            world.Environment.Rows("mpt_modellink", "mpt_recordkey").Take(1).ToList().ForEach(link => acts.Unlink(link)),
        ["takes the link back"] = (world, acts) =>
            world.Environment.Rows("mpt_modellink", "mpt_recordkey").Take(1).ToList().ForEach(link => acts.Unlink(link, restores: true)),
        ["adds a visit"] = (world, acts) => acts.AddVisit(world.Properties[0]),
        ["deletes the model's row"] = (world, acts) => acts.DeleteMirror(world.Models[0]),
        ["deletes the property"] = (world, acts) => acts.DeleteProperty(world.Properties[0]),
        ["keeps Matterport's value"] = (world, acts) => Resolve(world, acts, "matterport"),
        ["keeps Dataverse's value"] = (world, acts) => Resolve(world, acts, "dataverse"),
        ["starts a full sync"] = (_, acts) => acts.StartSync(full: true),
        ["lets the clock tick"] = (_, acts) => acts.Tick(),
        ["switches a mapping"] = (world, acts) => acts.SwitchMapping(world.MappingOf("mpt_model", Name)),
        ["deletes the model there"] = (world, acts) => acts.DeleteOrRestoreThere(world.Models[0]),
        ["transfers the model"] = (world, acts) => acts.TransferOrReturn(world.Models[0], Name, isEdited: false),
        ["resets the clocks"] = (_, acts) => acts.ResetClocks(),
        ["archives the model there"] = (world, acts) => acts.ArchiveOrActivate(world.Models[0]),
    };

    public static TheoryData<string> Names => [.. Others.Keys];

    [UsualTheory]
    [MemberData(nameof(Names))]
    public void Every_law_holds_however_a_sync_and_somebody_else_interleave(string other)
    {
        PlayAll(other, [Others[other]]);
        foreach (var second in Environment.GetEnvironmentVariable("ACTS") == "2" ? Others.Keys.ToArray() : [])
        {
            PlayAll($"{other}, then {second}", [Others[other], Others[second]]);
        }
    }

    private static void Resolve(SimulatedWorld world, Acts acts, string choice)
    {
        if (world.Environment.Rows("mpt_syncissue").FirstOrDefault(SimulatedWorld.IsActive) is { } issue)
        {
            acts.Resolve(issue, choice);
        }
    }

    private void PlayAll(string name, Action<SimulatedWorld, Acts>[] acts) =>
        Enumeration.Play(
            output,
            name,
            Begun,
            (world, choices) =>
                Interleaving.Play(
                    world,
                    FirstWork(world),
                    [.. acts.Select(act => (Action)(() => act(world, new Acts(world))))],
                    choices,
                    []
                )
        );

    internal static Job FirstWork(SimulatedWorld world) =>
        world.Queued.First(job => job.Step.TypeName.EndsWith("ProcessWorkStep", StringComparison.Ordinal));

    // A model that is linked and edited on both sides, one that has no row yet, and a sync whose work is queued.
    internal static SimulatedWorld Begun(int seed)
    {
        var world = new SimulatedWorld(seed, models: 2);
        var acts = new Acts(world);
        acts.Link(world.Properties[0], world.Models[0]);
        acts.EditHere(world.Models[0], Name);
        acts.EditThere(world.Models[0], SimulatedField.All[1]);
        acts.StartSync(full: false);
        return world;
    }
}
