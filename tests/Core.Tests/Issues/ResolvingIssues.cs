using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Issues;

/// <summary>An open conflict, and the call that resolves issues.</summary>
public abstract class ResolvingIssues
{
    private protected const string Field = OpenConflict.Field;
    private readonly OpenConflict _open = new();

    private protected SyncWorld World => _open.World;

    private protected string ModelId => _open.ModelId;

    private protected Guid User { get; } = Guid.NewGuid();

    private protected Row Conflict => _open.Issue;

    private protected (string?, string?) Both => _open.Both;

    private protected void AssertSettled(Row issue, string resolution)
    {
        Assert.Equal(
            (RowState.Inactive, SyncIssueStatus.Resolved),
            (issue.Get(SyncIssueTable.StateCode), issue.Get(SyncIssueTable.StatusCode))
        );
        Assert.Equal((resolution, World.Clock.Now), (issue.Get(SyncIssueTable.Resolution), issue.Get(SyncIssueTable.ResolvedOn)));
        Assert.Equal(new RowReference("systemuser", User), issue.Get(SyncIssueTable.ResolvedBy));
    }

    private protected void AssertUnchanged(Action act, Guid issue)
    {
        var before = (Issue(issue).Version, World.MirrorOf(ModelId).Version);
        act();
        Assert.Equal(before, (Issue(issue).Version, World.MirrorOf(ModelId).Version));
    }

    private protected Guid Told(IssueKind kind = IssueKind.Rejected) =>
        World.People.Create(
            new Row(SyncIssueTable.Table)
                .Set(SyncIssueTable.Kind, kind)
                .SetParent(SyncIssueTable.ModelId, SyncIssueTable.ModelKey, World.MirrorOf(ModelId).Reference)
                .Set(SyncIssueTable.Field, Field)
        );

    private protected Row Issue(Guid id) => World.Stored.All(SyncIssueTable.Table).Single(row => row.Id == id);

    private protected void Resolve(Guid issue, string choice, string? value, IRows? caller = null, IRows? system = null) =>
        new ResolveIssues(
            Some.Caller(caller ?? World.People),
            system ?? World.People,
            User,
            () => World.Clock.Now,
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
