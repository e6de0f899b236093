using System.Diagnostics;
using MatterportForDataverse.EmbeddedDataverse.Store;
using MatterportForDataverse.Playground.Errors;
using MatterportForDataverse.Playground.Results;
using MatterportForDataverse.Playground.Sessions;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Demo;

/// <summary>Starts sync runs, as a person or as the clock, and ticks the clock until they have ended.</summary>
internal sealed class SyncRunner(Session session, PlaygroundUsers users, DemoReporter reporter)
{
    /// <summary>How often the shipped flow ticks.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromMinutes(5);

    private const int MaxTicks = 300;
    private static readonly TimeSpan LiveDelay = TimeSpan.FromSeconds(20);

    private static readonly string[] Columns =
    [
        SyncRunTable.StateCode.Name,
        SyncRunTable.StatusCode.Name,
        SyncRunTable.ReadCount.Name,
        SyncRunTable.CreatedCount.Name,
        SyncRunTable.UpdatedCount.Name,
        SyncRunTable.UnchangedCount.Name,
        SyncRunTable.SentCount.Name,
        SyncRunTable.ConflictCount.Name,
        SyncRunTable.FailedCount.Name,
        SyncRunTable.Message.Name,
    ];

    /// <summary>Ann selects Sync now.</summary>
    /// <exception cref="ExternalServiceException">The run failed.</exception>
    public Task<SyncResult> StartByUserAsync(CancellationToken cancellationToken) =>
        RunAsync(
            () =>
                users
                    .Ann.CallCustomApi(StartSyncMessage.Name, new StartSyncMessage.Request().ToParameters(), StartSyncMessage.Response.From)
                    .RunId,
            cancellationToken
        );

    /// <summary>The clock ticks, and the run that is due begins.</summary>
    /// <exception cref="ExternalServiceException">The run failed.</exception>
    public async Task<SyncResult> StartByClockAsync(CancellationToken cancellationToken)
    {
        await session.Time.Delay(Tick, cancellationToken).ConfigureAwait(false);
        return await RunAsync(BeginByClock, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The clock ticks some times, and what is due is done.</summary>
    public async Task TickAsync(int times, CancellationToken cancellationToken)
    {
        for (var tick = 0; tick < times; tick++)
        {
            await session.Time.Delay(Tick, cancellationToken).ConfigureAwait(false);
            RunDueWork();
            RunJobs(cancellationToken);
        }
    }

    private Guid BeginByClock()
    {
        var known = Runs().ToHashSet();
        RunDueWork();
        return Runs().FirstOrDefault(run => !known.Contains(run));
    }

    // Runs over models; the clock begins those over tags beside them.
    private IEnumerable<Guid> Runs() =>
        users
            .Ann.Rows(SyncRunTable.Table, [SyncRunTable.Kind.Name])
            .Where(run => run.GetAttributeValue<OptionSetValue>(SyncRunTable.Kind.Name).Value != (int)RunKind.Tags)
            .Select(run => run.Id);

    private void RunDueWork() =>
        users.Ada.CallCustomApi(RunDueWorkMessage.Name, new RunDueWorkMessage.Request().ToParameters(), RunDueWorkMessage.Response.From);

    private async Task<SyncResult> RunAsync(Func<Guid> begin, CancellationToken cancellationToken)
    {
        var (matterport, dataverse, watch) = (session.MatterportRequests, session.Platform.Counters.Snapshot(), Stopwatch.StartNew());
        var run = begin();
        RunJobs(cancellationToken);
        for (var ticks = 0; IsActive(run) && ticks < MaxTicks; ticks++)
        {
            await session.Time.Delay(session.Account is null ? LiveDelay : Tick, cancellationToken).ConfigureAwait(false);
            RunDueWork();
            RunJobs(cancellationToken);
        }

        var asked = session.Platform.Counters.Snapshot().Since(dataverse);
        session.Save();
        return ResultOf(run, session.MatterportRequests - matterport, asked.Requests + asked.NestedRequests, watch.Elapsed.TotalSeconds);
    }

    // A run of the clock that found nothing to do is gone.
    private Entity? Find(Guid run) => users.Ann.Find(SyncRunTable.Table, SyncRunTable.PrimaryKey, run, Columns);

    private bool IsActive(Guid run) =>
        Find(run)?.GetAttributeValue<OptionSetValue>(SyncRunTable.StateCode.Name).Value == (int)RowState.Active;

    private void RunJobs(CancellationToken cancellationToken)
    {
        var before = Mirrored();
        reporter.TrackProgress(
            "models",
            session.Account?.Count ?? 0,
            () => Mirrored() - before,
            () => session.Platform.RunJobs(cancellationToken: cancellationToken)
        );
        session.Platform.ForgetEndedJobs();
    }

    private long Mirrored() => session.Platform.Counters.Snapshot().Writes.GetValueOrDefault((ModelTable.Table, WriteOperation.Create));

    private SyncResult ResultOf(Guid run, long matterport, long dataverse, double seconds)
    {
        var row = Find(run);
        var status = (SyncRunStatus)(row?.GetAttributeValue<OptionSetValue>(SyncRunTable.StatusCode.Name).Value ?? (int)SyncRunStatus.Done);
        if (status is not (SyncRunStatus.Done or SyncRunStatus.DoneWithIssues))
        {
            throw Failed(run, status);
        }

        int Count(string column) => row?.GetAttributeValue<int?>(column) ?? 0;
        return new(
            status.ToString(),
            Count(SyncRunTable.ReadCount.Name),
            Count(SyncRunTable.CreatedCount.Name),
            Count(SyncRunTable.UpdatedCount.Name),
            Count(SyncRunTable.UnchangedCount.Name),
            Count(SyncRunTable.SentCount.Name),
            Count(SyncRunTable.ConflictCount.Name),
            Count(SyncRunTable.FailedCount.Name),
            Described(SyncRunTable.Table, row),
            matterport,
            dataverse,
            Math.Round(seconds, 2)
        );
    }

    private ExternalServiceException Failed(Guid run, SyncRunStatus status)
    {
        var why = users
            .Ann.Rows(
                WorkTable.Table,
                [WorkTable.Message.Name],
                WorkTable.RunKey.Name,
                new RowReference(SyncRunTable.Table, run).ToString()
            )
            .Select(work => Described(WorkTable.Table, work))
            .FirstOrDefault(error => error is not null);
        var how = status == SyncRunStatus.Failed ? "failed" : "did not finish";
        return new ExternalServiceException($"The sync {how}: {why ?? "no reason was given."} Run again with the same --data to go on.");
    }

    private string? Described(string table, Entity? row) =>
        row?.Contains(SyncRunTable.Message.Name) == true
            ? users
                .Ann.CallCustomApi(
                    DescribeMessage.Name,
                    new DescribeMessage.Request { TableName = table, RowId = row.Id }.ToParameters(),
                    DescribeMessage.Response.From
                )
                .Text
            : null;
}
