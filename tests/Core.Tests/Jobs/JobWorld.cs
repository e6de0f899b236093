using MatterportForDataverse.Core.Jobs;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Setup;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Jobs;

/// <summary>An account with tags, work targets, and a clock that ticks.</summary>
internal sealed class JobWorld
{
    public const string Label = "Cracked tile";
    public const string Link = "https://my.matterport.com/show/?m=SxQL3iGyoDo&tag=abcdefghijk";

    public JobWorld()
    {
        System = new PlatformRows(Stored, () => Clock.Now, null) { BeforeRequest = what => BeforeRequest?.Invoke(what) };
        Stored.Create(
            new Row(AccountTable.Table) { Id = Some.Account.Id }
                .Set(AccountTable.Name, "Main")
                .Set(AccountTable.TokenId, "token")
        );
        Target = new RowReference(WorkTargetTable.Table, Stored.Create(DefaultWorkTarget.Row));
        Tag = NewTag();
    }

    /// <summary>Called before each request of the system.</summary>
    public Action<string>? BeforeRequest { get; set; }

    public VirtualClock Clock { get; } = new(Some.Moment);

    public InMemoryRows Stored { get; } = new InMemoryRows().WithKey(WorkTable.Table, WorkTable.WorkKey.Name);

    public PlatformRows System { get; }

    /// <summary>The rows as the caller.</summary>
    public IRows? People { get; set; }

    /// <summary>The work target that is there from the beginning.</summary>
    public RowReference Target { get; }

    public Guid Tag { get; }

    public IReadOnlyList<Row> Tasks => Stored.All("task");

    public Row Task => Assert.Single(Tasks);

    public int Runs => Stored.All(SyncRunTable.Table).Count;

    public Row TagRow(Guid? tag = null) => Stored.All(TagTable.Table).Single(row => row.Id == (tag ?? Tag));

    public Guid NewTag(Action<Row>? with = null)
    {
        var row = new Row(TagTable.Table)
            .Set(TagTable.Name, Label)
            .Set(TagTable.TourLink, Link)
            .Set(TagTable.AccountKey, Some.Account.ToString())
            .Set(TagTable.Color, "#03687d");
        with?.Invoke(row);
        return Stored.Create(row);
    }

    public RowReference NewTarget(string name, string table, Action<Row>? with = null)
    {
        var row = new Row(WorkTargetTable.Table).Set(WorkTargetTable.Name, name).Set(WorkTargetTable.TableName, table);
        with?.Invoke(row);
        return new RowReference(WorkTargetTable.Table, Stored.Create(row));
    }

    public void Change(RowReference row, Action<Row> with)
    {
        var write = new Row(row.Table) { Id = row.Id };
        with(write);
        Stored.Update(write);
    }

    public CreateWorkFromTagMessage.Response Press(Guid? tag = null, Guid? target = null, Guid? existing = null) =>
        new CreateWorkFromTag(Some.Caller(People ?? Stored), System, () => Clock.Now, phrase => phrase.ToString()).Handle(
            new CreateWorkFromTagMessage.Request
            {
                TagId = tag ?? Tag,
                WorkTargetId = target,
                ExistingRowId = existing,
            }
        );

    /// <summary>Somebody sets the state of the work.</summary>
    public void SetState(Row work, int state) => Stored.Update(new Row(work.Table) { Id = work.Id }.SetRaw("statecode", state));

    /// <summary>The clock ticks after five minutes, and all that is due is worked off.</summary>
    public void Tick(TimeSpan? after = null)
    {
        Clock.Advance(after ?? TimeSpan.FromMinutes(5));
        new RunDueWork(System, [FollowWork.WhenDue(System, () => Clock.Now)], () => Clock.Now).Handle(new RunDueWorkMessage.Request());
        for (var round = 0; round < 50; round++)
        {
            foreach (var work in Stored.All(WorkTable.Table).Where(work => work.Get(WorkTable.StateCode) == RowState.Active))
            {
                Worker.HandleAsync(work.Id, CancellationToken.None).GetAwaiter().GetResult();
            }
        }
    }

    private ProcessWork Worker =>
        new(
            System,
            [new FollowWork()],
            _ => throw new InvalidOperationException("Nothing is asked of Matterport."),
            Some.Environment,
            () => Clock.Now,
            bug => throw bug,
            mayGoOnAtOnce: true
        );
}
