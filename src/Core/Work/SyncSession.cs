using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Work;

/// <summary>What one execution of a piece of work works with.</summary>
/// <param name="Rows">The rows as the system, counted.</param>
/// <param name="Matterport">The account's client.</param>
/// <param name="Account">The account.</param>
/// <param name="Mappings">The mappings as they were when the execution began.</param>
/// <param name="Run">The run that the work belongs to.</param>
/// <param name="Now">The clock, UTC.</param>
/// <param name="MayGoOnAtOnce">Whether work that is left may begin in this chain of steps, or waits for the next tick of the clock.</param>
public sealed record SyncSession(
    CountingRows Rows,
    MatterportClient Matterport,
    Account Account,
    Mappings Mappings,
    RowReference Run,
    Func<DateTime> Now,
    bool MayGoOnAtOnce = true
)
{
    /// <summary>How long an execution works before it leaves the rest to the next: the platform stops it at two minutes.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(90);

    private readonly DateTime _until = Now() + Budget;

    /// <summary>When work that is left now is due. Creating its row sets off its step at once, which declines what is not due yet.</summary>
    public DateTime NextDueOn => MayGoOnAtOnce ? Now() : Now().AddSeconds(30);

    /// <summary>What has been done.</summary>
    public RunCounts Counts { get; } = new();

    /// <summary>Mirror rows whose models Matterport did not find; looked at together when the work is done.</summary>
    public List<Row> Gone { get; } = [];

    /// <summary>True when the rest must be left to the next execution.</summary>
    public bool IsOutOfTime => Now() >= _until;

    /// <summary>What has to be written on a mirror row whatever else changes.</summary>
    public Row Stamp(Row mirror) => mirror.Set(ModelTable.LastSyncOn, Now()).Set(ModelTable.LastRunId, Run);
}
