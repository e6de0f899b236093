using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Issues;

/// <summary>Both sides changed the same field, and the mapping says to ask.</summary>
public sealed class ConflictTests
{
    private const string Field = OpenConflict.Field;
    private readonly OpenConflict _open = new();
    private readonly SyncWorld _world;
    private readonly string _id;

    public ConflictTests() => (_world, _id) = (_open.World, _open.ModelId);

    private Row Conflict => _open.Issue;

    private (string?, string?) Both => _open.Both;

    [Fact]
    public void Nothing_is_overwritten_and_a_person_is_asked_with_the_three_values()
    {
        Assert.Equal(("ours", "theirs"), Both);
        Assert.Equal(
            ("base", "ours", "theirs"),
            (
                Conflict.Get(SyncIssueTable.AgreedValue),
                Conflict.Get(SyncIssueTable.DataverseValue),
                Conflict.Get(SyncIssueTable.MatterportValue)
            )
        );
        Assert.Equal(SyncState.Conflict, _world.MirrorOf(_id).Get(ModelTable.SyncState));
        _world.AssertThatNothingIsWrittenAnyMore();
        Assert.Equal(("ours", "theirs"), Both);
    }

    [Fact]
    public void When_a_side_changes_meanwhile_the_same_question_shows_the_new_value()
    {
        var issue = Conflict.Id;
        _world.EditThere(_id, Field, "theirs again");
        _world.Sync();
        Assert.Equal((issue, "theirs again"), (Conflict.Id, Conflict.Get(SyncIssueTable.MatterportValue)));
        _world.EditHere(_id, Field, "ours again");
        _world.Sync();
        Assert.Equal((issue, "ours again"), (Conflict.Id, Conflict.Get(SyncIssueTable.DataverseValue)));
        Assert.Equal(("ours again", "theirs again"), Both);
    }

    [Fact]
    public void When_the_sides_agree_again_the_question_closes_by_itself()
    {
        _world.EditThere(_id, Field, "ours");
        _world.Sync();
        Assert.Empty(_world.Issues(IssueKind.Conflict));
        Assert.Equal(SyncState.InSync, _world.MirrorOf(_id).Get(ModelTable.SyncState));
    }

    [Fact]
    public void Other_fields_travel_while_a_question_is_open()
    {
        _world.EditHere(_id, "summary", "sent");
        _world.EditThere(_id, "name", "taken");
        _world.Sync();
        Assert.Equal(("sent", "taken"), (_world.Theirs(_id, "summary"), _world.Ours(_id, "name")));
        Assert.Equal(("ours", "theirs"), Both);
        Assert.NotNull(Conflict);
    }

    [Fact]
    public void An_issue_that_lost_its_key_but_could_not_be_closed_is_closed_by_the_clock()
    {
        var open = new OpenConflict();
        var issue = open.Issue;
        open.World.Stored.Update(SyncIssues.WithoutKey(issue.Id));
        open.World.Tick(TimeSpan.FromMinutes(35));
        var row = open.World.Stored.All(SyncIssueTable.Table).Single(row => row.Id == issue.Id);
        Assert.Equal(
            (RowState.Inactive, SyncIssueStatus.Obsolete),
            (row.Get(SyncIssueTable.StateCode), row.Get(SyncIssueTable.StatusCode))
        );
        Assert.NotEqual(issue.Id, open.Issue.Id);
    }
}
