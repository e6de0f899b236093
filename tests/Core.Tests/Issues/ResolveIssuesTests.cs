using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Issues;

public sealed class ResolveIssuesTests
{
    private const string Field = OpenConflict.Field;
    private readonly OpenConflict _open = new();
    private readonly SyncWorld _world;
    private readonly string _id;
    private readonly Guid _user = Guid.NewGuid();

    public ResolveIssuesTests() => (_world, _id) = (_open.World, _open.ModelId);

    private Row Conflict => _open.Issue;

    private (string?, string?) Both => _open.Both;

    [Theory]
    [InlineData("dataverse", null, "ours")]
    [InlineData("matterport", null, "theirs")]
    [InlineData("value", "a third", "a third")]
    [InlineData("value", null, null)]
    public void What_is_decided_stands_on_both_sides(string choice, string? value, string? expected)
    {
        Resolve(Conflict.Id, choice, value);
        _world.Sync();
        Assert.Equal((expected, expected), Both);
        Assert.Empty(_world.Issues(IssueKind.Conflict));
        Assert.Equal(SyncState.InSync, _world.MirrorOf(_id).Get(ModelTable.SyncState));
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    [Theory]
    [InlineData("dataverse")]
    [InlineData("matterport")]
    [InlineData("value")]
    public void A_side_that_changed_after_the_decision_was_asked_for_is_not_overwritten(string choice)
    {
        _world.EditThere(_id, Field, "theirs again");
        Resolve(Conflict.Id, choice, "a third");
        _world.Sync();
        Assert.Equal("theirs again", _world.Theirs(_id, Field));
        if (choice == "matterport")
        {
            Assert.Equal("theirs again", _world.Ours(_id, Field));
        }
        else
        {
            Assert.Equal("theirs again", Conflict.Get(SyncIssueTable.MatterportValue));
        }
    }

    [Fact]
    public void A_decision_is_made_once()
    {
        var issue = Conflict.Id;
        Resolve(issue, "dataverse", null);
        Assert.Throws<ConflictSettledException>(() => Resolve(issue, "matterport", null));
    }

    [Fact]
    public void Only_four_choices_are_choices_and_only_a_value_that_fits()
    {
        Assert.Throws<InvalidRequestException>(() => Resolve(Conflict.Id, "mine", null));
        Assert.Throws<InvalidRequestException>(() => Resolve(Conflict.Id, "value", new string('x', 4001)));
        Assert.Equal(("ours", "theirs"), Both);
    }

    [Fact]
    public void A_value_may_be_as_long_as_the_column_holds()
    {
        var longest = new string('x', 4000);
        var issue = Conflict.Id;
        Resolve(issue, "value", longest);
        Assert.Equal(longest, _world.Ours(_id, Field));
        var resolution = Issue(issue).Get(SyncIssueTable.Resolution)!;
        Assert.Equal(4000, resolution.Length);
        Assert.EndsWith("x…", resolution, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dataverse", "dataverse: ours")]
    [InlineData("matterport", "matterport: theirs")]
    [InlineData("value", "value: a third")]
    public void The_issue_says_who_decided_what_and_when(string choice, string resolution)
    {
        var issue = Conflict.Id;
        Resolve(issue, choice, "a third");
        AssertSettled(Issue(issue), resolution);
    }

    [Fact]
    public void Nothing_is_sent_by_the_decision_itself()
    {
        var requests = _world.Api.Counters.Snapshot.Requests;
        Resolve(Conflict.Id, "dataverse", null);
        Assert.Equal(requests, _world.Api.Counters.Snapshot.Requests);
        Assert.Equal(("ours", "theirs"), Both);
    }

    [Fact]
    public void Deciding_again_changes_nothing()
    {
        var issue = Conflict.Id;
        Resolve(issue, "matterport", null);
        AssertUnchanged(() => Assert.Throws<ConflictSettledException>(() => Resolve(issue, "dataverse", null)), issue);
    }

    [Fact]
    public void A_question_that_the_model_no_longer_asks_is_not_decided()
    {
        var issue = Conflict.Id;
        _world.Stored.Update(new Row(ModelTable.Table) { Id = _world.MirrorOf(_id).Id }.Set(ModelTable.MergeBase, null));
        AssertUnchanged(() => Assert.Throws<ConflictSettledException>(() => Resolve(issue, "dataverse", null)), issue);
    }

    [Fact]
    public void A_conflict_is_decided_and_not_dismissed()
    {
        var issue = Conflict.Id;
        AssertUnchanged(() => Assert.Throws<InvalidRequestException>(() => Resolve(issue, "dismiss", null)), issue);
    }

    [Theory]
    [InlineData(null, "dismiss")]
    [InlineData("seen", "dismiss: seen")]
    public void An_issue_that_is_only_to_be_read_is_dismissed_with_a_note(string? remark, string resolution)
    {
        var issue = Told();
        Resolve(issue, "dismiss", remark);
        AssertSettled(Issue(issue), resolution);
    }

    [Fact]
    public void A_dismissed_issue_is_not_dismissed_again()
    {
        var issue = Told();
        Resolve(issue, "dismiss", "seen");
        AssertUnchanged(() => Assert.Throws<ConflictSettledException>(() => Resolve(issue, "dismiss", "again")), issue);
    }

    [Fact]
    public void Of_several_issues_those_that_can_be_are_resolved_and_the_others_are_told()
    {
        var (conflict, told) = (Conflict.Id, Told());
        var response = new ResolveIssues(
            Some.Caller(_world.People),
            _world.People,
            _user,
            () => _world.Clock.Now,
            () => Languages.Shipped.English
        ).Handle(new ResolveIssuesMessage.Request { IssueIds = $"{told:D}, {conflict:D},{told:D}", Choice = "dismiss" });
        var results = Json.Read<IssueResult[]>(response.Results!);
        Assert.Equal(1, response.ResolvedCount);
        Assert.Equal(
            [(told.ToString(), "resolved", null), (conflict.ToString(), "refused", "parameter.choice-of-issue")],
            results.Select(result => (result.IssueId, result.Outcome, result.Code))
        );
        Assert.Equal(
            (RowState.Inactive, RowState.Active),
            (Issue(told).Get(SyncIssueTable.StateCode), Issue(conflict).Get(SyncIssueTable.StateCode))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("x")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public void What_is_no_list_of_ids_is_refused(string ids) =>
        Assert.Throws<InvalidRequestException>(() =>
            new ResolveIssues(
                Some.Caller(_world.People),
                _world.People,
                _user,
                () => _world.Clock.Now,
                () => Languages.Shipped.English
            ).Handle(new ResolveIssuesMessage.Request { IssueIds = ids, Choice = "dataverse" })
        );

    [Fact]
    public void An_issue_that_is_only_to_be_read_has_nothing_to_decide()
    {
        var issue = Told();
        AssertUnchanged(() => Assert.Throws<InvalidRequestException>(() => Resolve(issue, "dataverse", null)), issue);
    }

    [Fact]
    public void An_issue_that_is_not_there_or_not_to_be_seen_is_refused()
    {
        var issue = Conflict.Id;
        var stranger = new RestrictedRows(_world.People) { Hidden = [SyncIssueTable.Table] };
        Assert.Throws<RowNotFoundException>(() => Resolve(Guid.NewGuid(), "dataverse", null));
        AssertUnchanged(() => Assert.Throws<RowNotFoundException>(() => Resolve(issue, "dataverse", null, stranger)), issue);
    }

    [Fact]
    public void Who_may_not_see_the_model_decides_nothing_about_it()
    {
        var issue = Conflict.Id;
        var stranger = new RestrictedRows(_world.People) { Hidden = [ModelTable.Table] };
        AssertUnchanged(() => Assert.Throws<RowNotFoundException>(() => Resolve(issue, "dataverse", null, stranger)), issue);
    }

    [Fact]
    public void Who_may_not_write_the_model_decides_nothing_about_it()
    {
        var issue = Conflict.Id;
        var reader = new RestrictedRows(_world.People) { ReadOnly = [ModelTable.Table] };
        AssertUnchanged(
            () => Assert.Equal(ErrorKind.Forbidden, Assert.Throws<DomainException>(() => Resolve(issue, "matterport", null, reader)).Kind),
            issue
        );
    }

    // The transaction takes the write of the model back; rows in memory have none.
    [Fact]
    public void Who_may_not_write_issues_leaves_them_open()
    {
        var reader = new RestrictedRows(_world.People) { ReadOnly = [SyncIssueTable.Table] };
        Assert.Equal(ErrorKind.Forbidden, Assert.Throws<DomainException>(() => Resolve(Conflict.Id, "dataverse", null, reader)).Kind);
        Assert.Null(Conflict.Get(SyncIssueTable.Resolution));
        var told = Told();
        Assert.Throws<DomainException>(() => Resolve(told, "dismiss", null, reader));
        Assert.Equal(RowState.Active, Issue(told).Get(SyncIssueTable.StateCode));
    }

    [Fact]
    public void A_model_that_somebody_edits_at_the_same_moment_is_not_overwritten()
    {
        var issue = Conflict.Id;
        var caller = new PlatformRows(_world.Stored, () => _world.Clock.Now, null)
        {
            BeforeRequest = request =>
            {
                if (request == "update " + ModelTable.Table)
                {
                    _world.EditHere(_id, Field, "ours again");
                }
            },
        };
        Assert.Throws<RowChangedException>(() => Resolve(issue, "matterport", null, system: caller));
        Assert.Equal(("ours again", "theirs"), Both);
        Assert.Equal(issue, Conflict.Id);
    }

    private void AssertSettled(Row issue, string resolution)
    {
        Assert.Equal(
            (RowState.Inactive, SyncIssueStatus.Resolved),
            (issue.Get(SyncIssueTable.StateCode), issue.Get(SyncIssueTable.StatusCode))
        );
        Assert.Equal((resolution, _world.Clock.Now), (issue.Get(SyncIssueTable.Resolution), issue.Get(SyncIssueTable.ResolvedOn)));
        Assert.Equal(new RowReference("systemuser", _user), issue.Get(SyncIssueTable.ResolvedBy));
    }

    private void AssertUnchanged(Action act, Guid issue)
    {
        var before = (Issue(issue).Version, _world.MirrorOf(_id).Version);
        act();
        Assert.Equal(before, (Issue(issue).Version, _world.MirrorOf(_id).Version));
    }

    private Guid Told() =>
        _world.People.Create(
            new Row(SyncIssueTable.Table)
                .Set(SyncIssueTable.Kind, IssueKind.Rejected)
                .Set(SyncIssueTable.ModelId, _world.MirrorOf(_id).Reference)
                .Set(SyncIssueTable.Field, Field)
        );

    private Row Issue(Guid id) => _world.Stored.All(SyncIssueTable.Table).Single(row => row.Id == id);

    private void Resolve(Guid issue, string choice, string? value, IRows? caller = null, IRows? system = null) =>
        new ResolveIssues(
            Some.Caller(caller ?? _world.People),
            system ?? _world.People,
            _user,
            () => _world.Clock.Now,
            () => Languages.Shipped.English
        ).Handle(
            new ResolveIssuesMessage.Request
            {
                IssueIds = issue.ToString(),
                Choice = choice,
                Value = value,
            }
        );
}
