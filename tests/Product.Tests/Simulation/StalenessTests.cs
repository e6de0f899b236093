using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>
/// A save whose images are from before the commit of somebody else: it writes what stood there before, so it looks like no edit.
/// </summary>
public sealed class StalenessTests : IDisposable
{
    private static readonly SimulatedField Summary = SimulatedField.All[2];
    private readonly SimulatedWorld _world = new(0, models: 2, stale: new EnumeratedChoices([]));
    private readonly Acts _acts;

    public StalenessTests()
    {
        _acts = new Acts(_world);
        _world.Environment.Platform.Hooks.Staleness = null;
        _acts.Link(_world.Properties[0], _world.Models[0]);
        _acts.EditProperty(_world.Properties[0], Summary);
        _world.Environment.Sync();
    }

    public void Dispose() => _world.Dispose();

    [UsualFact]
    public void A_property_that_is_written_back_takes_its_model_along_or_somebody_is_told() =>
        WriteBack("mpt_property", _world.Properties[0], () => _acts.EditHere(_world.Models[0], Summary));

    [UsualFact]
    public void A_model_that_is_written_back_takes_its_property_along_or_somebody_is_told()
    {
        _acts.EditHere(_world.Models[0], SimulatedField.All[0]); // It waits to be sent, so its mark does not change.
        WriteBack("mpt_model", _world.MirrorOf(_world.Models[0])!.Id, () => _acts.EditProperty(_world.Properties[0], Summary));
    }

    [UsualFact]
    public void A_row_that_an_execution_created_is_not_seen_beside_the_deleted_row_that_had_its_key()
    {
        var age = new OldestOnceSaid();
        using var world = new SimulatedWorld(0, models: 2, stale: age);
        var acts = new Acts(world);
        world.Environment.Sync();
        acts.EditHere(world.Models[0], SimulatedField.All[0]);
        acts.StartSync(full: true);
        var strand = world.Start(world.Queued[^1]);
        while (strand.At != "RetrieveMultiple mpt_fieldmapping")
        {
            world.Resume(strand, Fate.Goes);
        }

        acts.DeleteMirror(world.Models[0]);
        while (!strand.HasEnded)
        {
            age.IsSaid |= strand.At == "CreateMultiple mpt_model";
            world.Resume(strand, Fate.Goes);
        }

        Assert.True(age.IsSaid);
        Assert.Empty(new Calm(world).Broken());
    }

    // Nothing is older than it must be until it is said, and then everything is as old as it may be.
    private sealed class OldestOnceSaid : Choices
    {
        public bool IsSaid { get; set; }

        public override int Next(int count) => IsSaid ? count - 1 : 0;
    }

    private void WriteBack(string table, Guid row, Action edit)
    {
        var before = _world.Environment.Platform.System.Retrieve(table, row, new ColumnSet("mpt_summary"))["mpt_summary"];
        edit();
        var commits = _world.Environment.Platform.Commits;
        _world.Environment.Platform.Hooks.Staleness = call => call.InTransaction ? 0 : 1;
        _world.Environment.Platform.ServiceFor(_world.Environment.Ann).Update(new Entity(table, row) { ["mpt_summary"] = before });
        _world.Environment.Platform.Hooks.Staleness = null;
        Assert.Equal(commits + 1, _world.Environment.Platform.Commits);
        Assert.Empty(new Calm(_world).Broken());
    }
}
