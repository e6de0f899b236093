using Microsoft.Xrm.Sdk;
using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>
/// A property and its model were edited while the mapping was off, and the work that compares them is cut off at any of its requests.
/// </summary>
public sealed class ComparisonCutOffTests(ITestOutputHelper output)
{
    private const int Compare = 720270006;
    private static readonly SimulatedField Summary = SimulatedField.All[2];

    [UsualTheory]
    [InlineData("RaiseConflict", 720270000)]
    [InlineData("Dataverse", 720270001)]
    [InlineData("Matterport", 720270002)]
    public void Every_law_holds_wherever_a_comparison_is_cut_off(string winner, int value) =>
        Enumeration.Play(output, $"a comparison where the initial winner is {winner}", seed => Begun(seed, value), Interleave);

    private static SimulatedWorld Begun(int seed, int winner)
    {
        var world = new SimulatedWorld(seed, models: 2);
        var acts = new Acts(world);
        acts.Link(world.Properties[0], world.Models[0]);
        world.Environment.Sync();
        var mapping = world.MappingOf("mpt_property", Summary);
        var ada = world.Environment.Platform.ServiceFor(world.Environment.Ada);
        ada.Update(
            new Entity("mpt_fieldmapping", mapping.Id) { ["mpt_active"] = false, ["mpt_firstcontact"] = new OptionSetValue(winner) }
        );
        acts.EditProperty(world.Properties[0], Summary);
        acts.EditHere(world.Models[0], Summary);
        world.Environment.Clock.Advance(TimeSpan.FromMinutes(1));
        ada.Update(new Entity("mpt_fieldmapping", mapping.Id) { ["mpt_active"] = true });
        acts.StartSync(full: false);
        return world;
    }

    private static void Interleave(SimulatedWorld world, Choices choices)
    {
        var hasFailed = false;
        while (world.Queued is { Count: > 0 } queued)
        {
            var strand = world.Start(queued[0]);
            while (!strand.HasEnded)
            {
                var fate = !hasFailed && IsComparing(world) ? (Fate)choices.Next(3) : Fate.Goes;
                hasFailed |= fate != Fate.Goes;
                world.Environment.Clock.Advance(TimeSpan.FromMilliseconds(400));
                world.Resume(strand, fate);
            }
        }
    }

    private static bool IsComparing(SimulatedWorld world) =>
        world
            .Environment.Rows("mpt_work")
            .Any(work =>
                SimulatedWorld.IsActive(work)
                && work.GetAttributeValue<OptionSetValue>("mpt_kind").Value == Compare
                && work.Contains("mpt_claimeduntil")
            );
}
