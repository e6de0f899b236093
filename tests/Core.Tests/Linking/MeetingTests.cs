using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Linking;

public sealed class MeetingTests
{
    private readonly LinkingWorld _world = new();

    [Fact]
    public async Task Where_a_model_was_emptied_here_and_Matterport_was_not_told_yet_a_person_is_asked()
    {
        var id = _world.Ids[0];
        _world.Sides.EditThere(id, "summary", "Their summary");
        _world.Sides.Sync();
        _world.Sides.EditHere(id, "summary", null);

        await _world.LinkAsync(_world.Property("House"), id);
        _world.Sides.Sync();

        var question = Assert.Single(_world.Sides.Issues(IssueKind.Conflict));
        Assert.Equal(
            ("House summary", "Their summary"),
            (question.Get(SyncIssueTable.DataverseValue), question.Get(SyncIssueTable.MatterportValue))
        );
        Assert.Equal("Their summary", _world.Sides.Theirs(id, "summary"));
    }
}
