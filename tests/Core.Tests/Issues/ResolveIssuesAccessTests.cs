using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Issues;

public sealed class ResolveIssuesAccessTests : ResolvingIssues
{
    [Fact]
    public void An_issue_that_is_not_there_or_not_to_be_seen_is_refused()
    {
        var issue = Conflict.Id;
        var stranger = new RestrictedRows(World.People) { Hidden = [SyncIssueTable.Table] };
        Assert.Throws<RowNotFoundException>(() => Resolve(Guid.NewGuid(), "dataverse", null));
        AssertUnchanged(() => Assert.Throws<RowNotFoundException>(() => Resolve(issue, "dataverse", null, stranger)), issue);
    }

    [Fact]
    public void Who_may_not_see_the_model_decides_nothing_about_it()
    {
        var issue = Conflict.Id;
        var stranger = new RestrictedRows(World.People) { Hidden = [ModelTable.Table] };
        AssertUnchanged(() => Assert.Throws<RowNotFoundException>(() => Resolve(issue, "dataverse", null, stranger)), issue);
    }

    [Fact]
    public void Who_may_not_write_the_model_decides_nothing_about_it()
    {
        var issue = Conflict.Id;
        var reader = new RestrictedRows(World.People) { ReadOnly = [ModelTable.Table] };
        AssertUnchanged(
            () => Assert.Equal(ErrorKind.Forbidden, Assert.Throws<DomainException>(() => Resolve(issue, "matterport", null, reader)).Kind),
            issue
        );
    }

    // The transaction takes the write of the model back; rows in memory have none.
    [Fact]
    public void Who_may_not_write_issues_leaves_them_open()
    {
        var reader = new RestrictedRows(World.People) { ReadOnly = [SyncIssueTable.Table] };
        Assert.Equal(ErrorKind.Forbidden, Assert.Throws<DomainException>(() => Resolve(Conflict.Id, "dataverse", null, reader)).Kind);
        Assert.Null(Conflict.Get(SyncIssueTable.Resolution));
        var told = Told();
        Assert.Throws<DomainException>(() => Resolve(told, "dismiss", null, reader));
        Assert.Equal(RowState.Active, Issue(told).Get(SyncIssueTable.StateCode));
    }
}
