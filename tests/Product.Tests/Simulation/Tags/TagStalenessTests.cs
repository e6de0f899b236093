using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation.Tags;

/// <summary>A sync of tags that reads a deletion late: the list of rows shows it, and the list of deleted tags is from before.</summary>
public sealed class TagStalenessTests : IDisposable
{
    private readonly TagWorld _world = new(0, stale: new EnumeratedChoices([]));
    private readonly Entity _row;

    public TagStalenessTests()
    {
        _world.Environment.Platform.Hooks.Staleness = null;
        _row = _world.RowOf(_world.TagsOf(_world.Models[0])[0])!;
    }

    public void Dispose() => _world.Dispose();

    [UsualFact]
    public void No_row_is_made_of_a_tag_whose_row_somebody_has_just_deleted()
    {
        DeleteAndSync(late: 1);

        Assert.Null(Again());
        Assert.Empty(new TagCalm(_world).Broken());
    }

    [UsualFact]
    public void A_row_that_was_made_of_such_a_tag_nevertheless_goes_again()
    {
        DeleteAndSync(late: 2);

        Assert.NotNull(Again());
        Assert.Empty(new TagCalm(_world).Broken());
        Assert.Null(Again());
    }

    [UsualFact]
    public void A_row_that_was_made_of_such_a_tag_stays_when_somebody_edits_it()
    {
        DeleteAndSync(late: 2);
        _world.ToHide.Clear();
        new TagActs(_world).Edit(Again()!, TagField.Description);

        Assert.Empty(new TagCalm(_world).Broken());
        Assert.NotNull(Again());
    }

    private Entity? Again() => _world.RowOf(_world.TagsOf(_world.Models[0])[0]);

    // The sync asks for deleted tags twice: for those of the model, and by their keys for those that it takes for new.
    private void DeleteAndSync(int late)
    {
        var platform = _world.Environment.Platform;
        var before = platform.Commits;
        new TagActs(_world).Delete(_row, byCommand: false);
        new Acts(_world).SyncModel(_world.Models[0]);
        var asked = 0;
        platform.Hooks.Staleness = call =>
            call is { Asynchronous: true, InTransaction: false, Table: "mpt_deletedtag", Message: "RetrieveMultiple" } && ++asked <= late
                ? (int)(platform.Commits - before)
                : 0;
        platform.RunJobs();
        platform.Hooks.Staleness = null;
        Assert.Equal(2, asked);
    }
}
