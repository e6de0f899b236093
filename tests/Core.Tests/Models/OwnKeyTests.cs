using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Models;

/// <summary>
/// The key of a property in Matterport's <c>internalId</c>: ours stays known as ours, and somebody else's is never replaced.
/// </summary>
public sealed class OwnKeyTests
{
    private readonly SyncWorld _world = new(models: 4);
    private readonly string _id;

    public OwnKeyTests()
    {
        _id = _world.Models.First(model => model.State == "active").Id;
        _world.EditThere(_id, "internalid", null);
        _world.Sync();
        _world.LinkKey(_id, "dv-1");
    }

    [Theory]
    [InlineData("dv-2")]
    [InlineData(null)]
    public void A_key_whose_answer_was_lost_is_replaced_by_the_key_of_the_next_link(string? next)
    {
        LoseTheAnswer();
        _world.Sync();
        Assert.Equal("dv-1", _world.Theirs(_id, "internalid"));
        _world.LinkKey(_id, next);
        _world.Sync();
        _world.Sync();

        Assert.Empty(_world.Issues(IssueKind.InternalIDTaken));
        Assert.Equal(next, _world.Theirs(_id, "internalid"));
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    [Fact]
    public void A_key_whose_answer_was_lost_twice_is_ours_whichever_arrived()
    {
        LoseTheAnswer();
        _world.Sync();
        _world.LinkKey(_id, "dv-2");
        LoseTheAnswer();
        _world.Sync();
        _world.LinkKey(_id, "dv-3");
        _world.Sync();
        _world.Sync();

        Assert.Empty(_world.Issues(IssueKind.InternalIDTaken));
        Assert.Equal("dv-3", _world.Theirs(_id, "internalid"));
    }

    [Fact]
    public void A_key_that_never_arrived_does_not_make_somebody_elses_ours()
    {
        _world.Api.Faults.Next(request => request.IsMutation ? FaultKind.ServerError : null);
        _world.Sync();
        _world.EditThere(_id, "internalid", "ERP-7");
        _world.LinkKey(_id, "dv-2");
        _world.Sync();
        _world.Sync();

        Assert.Equal("ERP-7", _world.Theirs(_id, "internalid"));
        Assert.Single(_world.Issues(IssueKind.InternalIDTaken));
    }

    [Fact]
    public void Somebody_elses_key_that_is_longer_than_the_column_is_an_issue_and_holds_nobody_up()
    {
        var other = _world.Models.Last(model => model.State == "active").Id;
        _world.Sync();
        _world.EditThere(_id, "internalid", new string('k', 201));
        _world.EditThere(_id, "summary", "and this");
        _world.EditThere(other, "name", "edited");
        var run = _world.Sync();

        Assert.Empty(_world.Bugs);
        Assert.Equal(("edited", "and this"), (_world.Ours(other, "name"), _world.Ours(_id, "summary")));
        Assert.Equal(0, run.Get(SyncRunTable.FailedCount) ?? 0);
        Assert.Single(_world.Issues(IssueKind.InternalIDTaken));
        _world.Sync();
        Assert.Equal(201, _world.Theirs(_id, "internalid")!.Length);
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    private void LoseTheAnswer() => _world.Api.Faults.Next(request => request.IsMutation ? FaultKind.DropAfterCommit : null);
}
