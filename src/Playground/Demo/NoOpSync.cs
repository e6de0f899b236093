using MatterportForDataverse.Playground.Results;
using MatterportForDataverse.Playground.Sessions;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Demo;

/// <summary>
/// Section 7: what has just changed is read once more; then a run with nothing to do writes nothing on either side, and the counters of
/// both servers show it.
/// </summary>
internal sealed class NoOpSync(Session session, PlaygroundUsers users, SyncRunner runner)
{
    private static readonly string[] BookkeepingTables = [SyncRunTable.Table, WorkTable.Table, AccountTable.Table];

    private static readonly string[] AccountClock =
    [
        AccountTable.LastTickOn.Name,
        AccountTable.LastListOn.Name,
        AccountTable.LastFullOn.Name,
        AccountTable.Watermark.Name,
        AccountTable.ModifiedOn.Name,
        "modifiedby",
        "modifiedonbehalfby",
        "versionnumber",
    ];

    /// <summary>Runs and counts.</summary>
    /// <exception cref="InvalidOperationException">The embedded Matterport is used, and something was written: a bug.</exception>
    public async Task<NoOpSyncResult> RunAsync(CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken).ConfigureAwait(false);
        var settling = await runner.StartByUserAsync(cancellationToken).ConfigureAwait(false);
        await WaitAsync(cancellationToken).ConfigureAwait(false);
        var (written, account) = (WriteCounts.Of(session), Account());
        var sync = await runner.StartByUserAsync(cancellationToken).ConfigureAwait(false);
        var since = WriteCounts.Of(session).Since(written);
        var result = new NoOpSyncResult(
            settling,
            sync,
            sync.MatterportRequests,
            since.MatterportMutations,
            since.AccountVersion != 0,
            since.ByTable.Where(table => !BookkeepingTables.Contains(table.Key)).ToDictionary(),
            since.ByTable.Where(table => BookkeepingTables.Contains(table.Key)).ToDictionary(),
            account.Except(Account()).Select(column => column.Column).ToArray(),
            EnvironmentSetup.Checks(users).Healthy
        );
        return WroteNothing(result) || session.Account is null
            ? result
            : throw new InvalidOperationException(
                "A run with nothing to do wrote something: "
                    + $"{string.Join(", ", result.BusinessWrites)} {string.Join(", ", result.AccountColumns)} {result}"
            );
    }

    /// <summary>Whether nothing but the run's own bookkeeping was written.</summary>
    public static bool WroteNothing(NoOpSyncResult result) =>
        result is { MatterportMutations: 0, AccountChanged: false, BusinessWrites.Count: 0, AccountColumns.Count: 0 };

    /// <summary>Whether nothing but the bookkeeping of runs was written.</summary>
    public static bool WroteNothing(WriteCounts since) =>
        since is { MatterportMutations: 0, AccountVersion: 0 } && since.ByTable.Keys.All(BookkeepingTables.Contains);

    private Task WaitAsync(CancellationToken cancellationToken) =>
        session.Time.Delay(session.Account is null ? TimeSpan.Zero : SyncRunner.Tick, cancellationToken);

    private (string Column, string Value)[] Account() =>
        new DataverseClient(session.Platform.System)
            .Find(
                AccountTable.Table,
                AccountTable.PrimaryKey,
                users.Account,
                [.. session.Platform.Package.Tables[AccountTable.Table].Columns.Select(column => column.Name).Except(AccountClock)]
            )!
            .Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair =>
                (
                    pair.Key,
                    pair.Value switch
                    {
                        OptionSetValue choice => $"{choice.Value}",
                        EntityReference row => $"{row.Id}",
                        var plain => $"{plain}",
                    }
                )
            )
            .ToArray();
}
