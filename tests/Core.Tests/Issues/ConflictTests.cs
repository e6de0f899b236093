using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Syncing;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Issues;

/// <summary>Both sides changed the same field, and the mapping says to ask.</summary>
public sealed class ConflictTests
{
    private const string Field = "internalnotes";
    private readonly SyncWorld _world = new(models: 4);
    private readonly string _id;

    public ConflictTests()
    {
        _world.Sync();
        _id = _world.Models.First(model => model.State == "active").Id;
        _world.EditThere(_id, Field, "base");
        _world.Sync();
        _world.EditHere(_id, Field, "ours");
        _world.EditThere(_id, Field, "theirs");
        _world.Sync();
    }

    private Row Conflict => Assert.Single(_world.Issues(IssueKind.Conflict));

    private (string?, string?) Both => (_world.Ours(_id, Field), _world.Theirs(_id, Field));

    [Fact]
    public void Nothing_is_overwritten_and_a_person_is_asked_with_the_three_values()
    {
        Assert.Equal(("ours", "theirs"), Both);
        Assert.Equal(
            ("base", "ours", "theirs"),
            (Conflict.Get(SyncIssueTable.Base), Conflict.Get(SyncIssueTable.Ours), Conflict.Get(SyncIssueTable.Theirs))
        );
        Assert.Equal(SyncState.Conflict, _world.MirrorOf(_id).Get(ModelTable.SyncState));
        _world.AssertThatNothingIsWrittenAnyMore();
        Assert.Equal(("ours", "theirs"), Both);
    }

    [Theory]
    [InlineData("ours", null, "ours")]
    [InlineData("theirs", null, "theirs")]
    [InlineData("value", "a third", "a third")]
    [InlineData("value", null, null)]
    public void What_is_decided_stands_on_both_sides(string choice, string? value, string? expected)
    {
        Resolve(Conflict.Id, choice, value);
        _world.Sync();
        Assert.Equal((expected, expected), Both);
        Assert.Empty(_world.Issues(IssueKind.Conflict));
        Assert.Equal(SyncState.InStep, _world.MirrorOf(_id).Get(ModelTable.SyncState));
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    [Theory]
    [InlineData("ours")]
    [InlineData("theirs")]
    [InlineData("value")]
    public void A_side_that_changed_after_the_decision_was_asked_for_is_not_overwritten(string choice)
    {
        _world.EditThere(_id, Field, "theirs again");
        Resolve(Conflict.Id, choice, "a third");
        _world.Sync();
        Assert.Equal("theirs again", _world.Theirs(_id, Field));
        if (choice == "theirs")
        {
            Assert.Equal("theirs again", _world.Ours(_id, Field));
        }
        else
        {
            Assert.Equal("theirs again", Conflict.Get(SyncIssueTable.Theirs));
        }
    }

    [Fact]
    public void A_decision_is_made_once()
    {
        var issue = Conflict.Id;
        Resolve(issue, "ours", null);
        Assert.Throws<ConflictSettledException>(() => Resolve(issue, "theirs", null));
    }

    [Fact]
    public void Only_three_choices_are_choices_and_only_a_value_that_fits()
    {
        Assert.Throws<InvalidRequestException>(() => Resolve(Conflict.Id, "mine", null));
        Assert.Throws<InvalidRequestException>(() => Resolve(Conflict.Id, "value", new string('x', 4001)));
        Assert.Equal(("ours", "theirs"), Both);
    }

    [Fact]
    public void When_a_side_changes_meanwhile_the_same_question_shows_the_new_value()
    {
        var issue = Conflict.Id;
        _world.EditThere(_id, Field, "theirs again");
        _world.Sync();
        Assert.Equal((issue, "theirs again"), (Conflict.Id, Conflict.Get(SyncIssueTable.Theirs)));
        _world.EditHere(_id, Field, "ours again");
        _world.Sync();
        Assert.Equal((issue, "ours again"), (Conflict.Id, Conflict.Get(SyncIssueTable.Ours)));
        Assert.Equal(("ours again", "theirs again"), Both);
    }

    [Fact]
    public void When_the_sides_agree_again_the_question_closes_by_itself()
    {
        _world.EditThere(_id, Field, "ours");
        _world.Sync();
        Assert.Empty(_world.Issues(IssueKind.Conflict));
        Assert.Equal(SyncState.InStep, _world.MirrorOf(_id).Get(ModelTable.SyncState));
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

    private void Resolve(Guid issue, string choice, string? value) =>
        new ResolveConflict(_world.People, _world.People, Guid.NewGuid(), () => _world.Clock.Now).Handle(
            new ResolveConflictMessage.Request
            {
                IssueId = issue,
                Choice = choice,
                Value = value,
            }
        );
}
