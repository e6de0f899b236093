using MatterportForDataverse.Core.Events;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Events;

public sealed class ConflictRaisedTests
{
    private static readonly Guid Id = Guid.NewGuid();

    [Fact]
    public void Only_conflicts_are_announced_as_such()
    {
        var kinds = Enum.GetValues<IssueKind>();

        Assert.Contains(IssueKind.Conflict, kinds);
        Assert.All(kinds, kind => Assert.Equal(kind == IssueKind.Conflict, ConflictRaised.Of(Id, Issue(kind)) is not null));
    }

    [Fact]
    public void A_conflict_names_the_row_that_it_is_about_by_its_table_too()
    {
        var model = new RowReference(ModelTable.Table, Guid.NewGuid());

        var tag = Guid.NewGuid();

        var happened = ConflictRaised.Of(
            Id,
            Issue(IssueKind.Conflict)
                .Set(SyncIssueTable.ModelId, model)
                .Set(SyncIssueTable.TableName, "mpt_tag")
                .Set(SyncIssueTable.RowId, tag.ToString("D"))
        )!;

        Assert.Equal(Id, happened.Parameters["IssueId"]);
        Assert.Equal(model.Id, happened.Parameters["ModelRowId"]);
        Assert.Equal(("mpt_tag", tag), ((string)happened.Parameters["TableName"]!, (Guid)happened.Parameters["RowId"]!));
    }

    private static Row Issue(IssueKind kind) => new Row(SyncIssueTable.Table).Set(SyncIssueTable.Kind, kind);
}
