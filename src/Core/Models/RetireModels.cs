using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>
/// What happens to models that Matterport does not find any more. Absence from a listing is never enough: it takes the model's own
/// <c>not.found</c>. First a row is noted as missing; then, while there are few of them in the account, it is retired: kept and marked,
/// and a person is told. Too many at once, whoever found them, wait for a person.
/// </summary>
public sealed class RetireModels(WorkSession session)
{
    private readonly List<Row> _found = [];

    /// <summary>Notes a model that Matterport did not find when it was asked for by its id.</summary>
    /// <param name="mirror">Its mirror row; one that is retired already stays as it is, whatever a search index still shows.</param>
    public void Add(Row mirror)
    {
        if (mirror.Get(ModelTable.SyncState) != SyncState.Missing)
        {
            _found.Add(mirror);
        }
    }

    /// <summary>Notes models of the mirror that Matterport did not find when it was asked for them.</summary>
    /// <param name="ids">Matterport's ids.</param>
    public void Mark(IReadOnlyCollection<string> ids) =>
        Mark(
            ModelMirror
                .Find(session.Rows, session.Account.Reference, ids, [ModelTable.MatterportId.Name, ModelTable.MissingSince.Name])
                .Values
        );

    /// <summary>Retires the models that were noted by themselves, together with what else is missing, and with the same limit.</summary>
    public void RetireFound()
    {
        if (_found.Count > 0)
        {
            Mark(_found.GroupBy(row => row.Id).Select(same => same.First()));
            RetireFew();
        }
    }

    /// <summary>Retires what is missing in the account, or has a person decide when that is too much at once.</summary>
    /// <returns>False when a person has to decide.</returns>
    public bool RetireFew()
    {
        var pending = session.Rows.Query(Pending(Brake.Most + 1)).Rows.ToArray();
        var (all, models) = pending.Length == 0 ? (0, 0) : Counted(pending.Length);
        if (Brake.Holds(all, models))
        {
            SyncIssues.Raise(session.Rows, [SyncIssues.TooManyMissing(session.Origin, session.Account.Name, all, models)]);
            session.Counts.Failed++;
            return false;
        }

        Retire(pending, isDecided: false);
        return true;
    }

    /// <summary>Does what a person decided about what is missing.</summary>
    /// <param name="gone">They are retired; else they are looked for again.</param>
    /// <param name="askedUntil">Until when models were missing that the person was asked about; null when nobody was asked.</param>
    /// <returns>False when time ran out.</returns>
    public bool Decide(bool gone, DateTime? askedUntil)
    {
        if (gone && askedUntil is null)
        {
            RetireFew(); // Few are still to be told of, and too many to be asked about.
            return true;
        }

        var decided = gone ? [RowCondition.AtMost(ModelTable.MissingSince, askedUntil!.Value)] : Array.Empty<RowCondition>();
        while (session.Rows.Query(Pending(CountingRows.BulkSize, decided)).Rows.ToArray() is { Length: > 0 } pending)
        {
            if (session.IsOutOfTime)
            {
                return false;
            }

            if (!(gone ? Retire(pending, isDecided: true) : Forget(pending)))
            {
                return true; // None could be written: the next listing finds them again.
            }
        }

        if (!gone)
        {
            // Raised after the person decided, and before this came to it: nothing waits any more.
            SyncIssues.Close(session.Rows, [SyncIssues.ManyMissingKey(session.Account.Reference)]);
        }

        return true;
    }

    // What is missing with what was lately, and of how many. What a person decided does not count again.
    private (int All, int Models) Counted(int pending)
    {
        var lately = session
            .Rows.Query(
                OfAccount(
                    Brake.Most + 1,
                    [
                        RowCondition.Equal(ModelTable.SyncState, SyncState.Missing),
                        RowCondition.AtLeast(ModelTable.MissingSince, session.Now() - Brake.AtOnce),
                        RowCondition.Filled(ModelTable.LastRunKey),
                    ]
                )
            )
            .Rows.Count;
        if (pending + lately == 1)
        {
            return (1, 1);
        }

        var missing = pending > Brake.Most ? session.Rows.All(Pending(RowQuery.LargestPage)).Count() : pending;
        var mirrored = session
            .Rows.All(OfAccount(RowQuery.LargestPage, [RowCondition.NotEqual(ModelTable.SyncState, SyncState.Missing)]))
            .Count();
        return (missing + lately, mirrored + lately);
    }

    private RowQuery Pending(int pageSize, params RowCondition[] where) =>
        OfAccount(
            pageSize,
            [RowCondition.Filled(ModelTable.MissingSince), RowCondition.NotEqual(ModelTable.SyncState, SyncState.Missing), .. where]
        );

    private RowQuery OfAccount(int pageSize, RowCondition[] where) =>
        new(ModelTable.Table, [ModelTable.MatterportId.Name, ModelTable.Name.Name])
        {
            Where = [RowCondition.Equal(ModelTable.AccountId, session.Account.Reference), .. where],
            PageSize = pageSize,
        };

    // Without a hash: when it is listed again, it is read.
    private void Mark(IEnumerable<Row> rows) =>
        session.Rows.UpsertMany(
            rows.Where(row => row.Get(ModelTable.MissingSince) is null)
                .Select(row =>
                    new Row(ModelTable.Table) { Id = row.Id }
                        .Set(ModelTable.MissingSince, session.Now())
                        .Set(ModelTable.ContentHash, null)
                )
                .ToArray()
        );

    private bool Forget(Row[] pending)
    {
        CloseIssues(pending);
        return session
            .Rows.UpsertMany(pending.Select(row => new Row(ModelTable.Table) { Id = row.Id }.Set(ModelTable.MissingSince, null)).ToArray())
            .Any(outcome => outcome.IsWritten);
    }

    private void CloseIssues(IEnumerable<Row> models) =>
        SyncIssues.Close(session.Rows, models.Select(row => SyncIssues.KeyOf(row.Id, SyncIssues.NotFound)).ToArray());

    // The mark comes last: a row that is marked is not looked for again. Its links are superseded in the same transaction. With the version
    // that was read: who links it meanwhile writes the row, and it waits for the next complete listing.
    private bool Retire(Row[] gone, bool isDecided)
    {
        if (gone.Length == 0)
        {
            return false;
        }

        if (!isDecided)
        {
            SyncIssues.Raise(session.Rows, gone.Select(row => SyncIssues.Missing(session.Origin, row)).ToArray());
        }

        SyncIssues.Close(session.Rows, gone.Select(row => SyncIssues.KeyOf(row.Id, SyncIssues.Sending)).ToArray());
        var outcomes = session.Rows.UpsertMany(
            gone.Select(row =>
                    ModelMirror
                        .Stamped(new Row(ModelTable.Table) { Id = row.Id, Version = row.Version }, session.Now(), session.Run)
                        .Set(ModelTable.LastRunKey, isDecided ? null : session.Run.ToString())
                        .Set(ModelTable.SyncState, SyncState.Missing)
                        .Set(ModelTable.Dirty, false)
                        .Set(ModelTable.ContentHash, null)
                        .Set(ModelTable.LinkKey, null)
                        .Set(ModelTable.Message, PhraseJson.Write(Phrase.Of("issue.missing")))
                )
                .ToArray()
        );
        session.Counts.Updated += outcomes.Count(outcome => outcome.IsWritten);
        session.Counts.Failed += outcomes.Count(outcome => outcome.Result == RowResult.Failed);
        SyncIssues.Close(
            session.Rows,
            gone.Where((_, i) => outcomes[i].IsWritten).Select(row => SyncIssues.KeyOf(row.Id, SyncIssues.Retiring)).ToArray()
        );
        SyncIssues.Raise(session.Rows, gone.Where((_, i) => outcomes[i].Result == RowResult.Failed).Select(Refused).ToArray());
        if (!isDecided)
        {
            // Somebody wrote them meanwhile; perhaps they are back. Or a record refuses to lose its model: then it keeps it.
            CloseIssues(gone.Where((_, i) => !outcomes[i].IsWritten));
        }

        return outcomes.Any(outcome => outcome.IsWritten);
    }

    private Row Refused(Row model) =>
        SyncIssues.Failure(session.Origin, model, IssueKind.Missing, SyncIssues.Retiring, Phrase.Of("issue.not-retired"));
}
