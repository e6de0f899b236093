using MatterportForDataverse.Playground.Scenarios.Facts;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Scenarios;

/// <summary>Chapter 6: a run with nothing to do writes nothing on either side; the counters of both servers prove it.</summary>
internal sealed class ProveQuiet(Session session, Cast cast, Syncs syncs)
{
    private static readonly string[] Books = [SyncRunTable.Table, WorkTable.Table, AccountTable.Table];

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

    /// <summary>Runs and proves.</summary>
    public async Task<QuietFacts> PlayAsync(CancellationToken cancellationToken)
    {
        await session.Tempo.Pass(session.World is null ? TimeSpan.Zero : Syncs.Tick, cancellationToken).ConfigureAwait(false);
        var (written, account) = (Ledger.Of(session), Account());
        var sync = await syncs.ByAnnAsync(cancellationToken).ConfigureAwait(false);
        var since = Ledger.Of(session).Since(written);
        var facts = new QuietFacts(
            sync,
            sync.MatterportRequests,
            since.MatterportMutations,
            since.WorldVersion != 0,
            since.ByTable.Where(table => !Books.Contains(table.Key)).ToDictionary(),
            since.ByTable.Where(table => Books.Contains(table.Key)).ToDictionary(),
            account.Except(Account()).Select(column => column.Column).ToArray(),
            SetUp.Checks(cast).Healthy
        );
        return IsQuiet(facts) || session.World is null
            ? facts
            : throw new InvalidOperationException(
                $"A run with nothing to do wrote something: {string.Join(", ", facts.BusinessWrites)} {string.Join(", ", facts.AccountColumns)} {facts}"
            );
    }

    /// <summary>Whether nothing but the run's own books was written.</summary>
    public static bool IsQuiet(QuietFacts facts) =>
        facts is { MatterportMutations: 0, WorldChanged: false, BusinessWrites.Count: 0, AccountColumns.Count: 0 };

    /// <summary>Whether anything but the books of runs was written since.</summary>
    public static bool IsQuiet(Ledger since) =>
        since is { MatterportMutations: 0, WorldVersion: 0 } && since.ByTable.Keys.All(Books.Contains);

    private (string Column, string Value)[] Account() =>
        new Desk(session.Platform.System)
            .Find(
                AccountTable.Table,
                AccountTable.PrimaryKey,
                cast.Account,
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
