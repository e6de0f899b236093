using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Issues;

public sealed class DismissIssuesTests : ResolvingIssues
{
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
            Some.Caller(World.People),
            World.People,
            User,
            () => World.Clock.Now,
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
    [InlineData("dismiss")]
    [InlineData("dataverse")]
    [InlineData("matterport")]
    [InlineData("value")]
    public void That_too_many_models_are_missing_is_decided_elsewhere(string choice)
    {
        var issue = Told(IssueKind.TooManyMissing);
        AssertUnchanged(
            () =>
                Assert.Equal(
                    "parameter.choice-of-missing",
                    Assert.Throws<InvalidRequestException>(() => Resolve(issue, choice, null)).Code
                ),
            issue
        );
    }

    [Fact]
    public void An_issue_that_is_only_to_be_read_has_nothing_to_decide()
    {
        var issue = Told();
        AssertUnchanged(() => Assert.Throws<InvalidRequestException>(() => Resolve(issue, "dataverse", null)), issue);
    }
}
