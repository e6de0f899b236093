using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tags;

/// <summary>
/// What happens to tags that Matterport no longer has: two answers have to say so. First a row is noted as missing; then, while there are
/// few of them in the account, what the account says is done with it. Too many at once wait for a person.
/// </summary>
/// <param name="session">What it works with.</param>
internal sealed class RetireTags(WorkSession session)
{
    /// <summary>Notes tags that Matterport did not find when they were asked for by their ids.</summary>
    public void Mark(IEnumerable<Row> rows)
    {
        var marks = rows.Where(row => row.Get(TagTable.MissingSince) is null)
            .Select(row => new Row(TagTable.Table) { Id = row.Id }.Set(TagTable.MissingSince, session.Now()))
            .ToArray();
        session.Rows.UpsertMany(marks);
    }

    /// <summary>Retires what was noted as missing, or has a person decide when that is too much at once.</summary>
    public void RetireFound()
    {
        // Also what an execution noted that was cut off before this.
        var pending = session.Rows.Query(Pending(Brake.Most + 1)).Rows.ToArray();
        if (pending.Length == 0)
        {
            return;
        }

        var (missing, all) = Counted(pending.Length);
        if (Brake.Holds(missing, all))
        {
            SyncIssues.Raise(session.Rows, [SyncIssues.TooManyTagsMissing(session.Origin, session.Account.Name, missing, all)]);
            session.Counts.Failed++;
            return;
        }

        Retire(pending, isDecided: false);
    }

    /// <summary>Does what a person decided about what is missing.</summary>
    /// <param name="gone">They are retired; else they are looked for again.</param>
    /// <param name="askedUntil">Until when tags were missing that the person was asked about; null when nobody was asked.</param>
    /// <returns>False when time ran out.</returns>
    public bool Decide(bool gone, DateTime? askedUntil)
    {
        if (gone && askedUntil is null)
        {
            RetireFound(); // Few are still to be told of, and too many to be asked about.
            return true;
        }

        var decided = gone ? [RowCondition.AtMost(TagTable.MissingSince, askedUntil!.Value)] : Array.Empty<RowCondition>();
        while (session.Rows.Query(Pending(CountingRows.BulkSize, decided)).Rows.ToArray() is { Length: > 0 } pending)
        {
            if (session.IsOutOfTime)
            {
                return false;
            }

            if (!(gone ? Retire(pending, isDecided: true) : Forget(pending)))
            {
                return true; // None could be written: the next reading finds them again.
            }
        }

        if (!gone)
        {
            SyncIssues.Close(session.Rows, [SyncIssues.ManyTagsMissingKey(session.Account.Reference)]);
        }

        return true;
    }

    // With what was retired lately, so that many that vanish one by one are noticed, too.
    private (int Missing, int All) Counted(int pending)
    {
        var lately = DeletedTags.GoneSince(session, session.Now() - Brake.AtOnce, Brake.Most + 1);
        lately += session
            .Rows.Query(
                OfAccount(
                    Brake.Most + 1,
                    [
                        RowCondition.Equal(TagTable.SyncState, SyncState.Missing),
                        RowCondition.AtLeast(TagTable.MissingSince, session.Now() - Brake.AtOnce),
                        RowCondition.Filled(TagTable.LastRunKey),
                    ]
                )
            )
            .Rows.Count;
        if (pending + lately == 1)
        {
            return (1, 1);
        }

        var missing = pending > Brake.Most ? session.Rows.All(Pending(RowQuery.LargestPage)).Count() : pending;
        var there = session
            .Rows.All(
                OfAccount(
                    RowQuery.LargestPage,
                    [RowCondition.NotEqual(TagTable.SyncState, SyncState.Missing), RowCondition.Filled(TagTable.MatterportId)]
                )
            )
            .Count();
        return (missing + lately, there + lately);
    }

    private RowQuery Pending(int pageSize, params RowCondition[] where) =>
        OfAccount(
            pageSize,
            [RowCondition.Filled(TagTable.MissingSince), RowCondition.NotEqual(TagTable.SyncState, SyncState.Missing), .. where]
        );

    private RowQuery OfAccount(int pageSize, RowCondition[] where) =>
        new(TagTable.Table, [TagTable.Name.Name, TagTable.ModelId.Name, TagTable.WorkRecordKey.Name, TagTable.Dirty.Name])
        {
            Where = [RowCondition.Equal(TagTable.AccountKey, session.Account.Reference.ToString()), .. where],
            PageSize = pageSize,
        };

    private bool Forget(Row[] pending)
    {
        SyncIssues.Close(session.Rows, pending.Select(row => SyncIssues.KeyOf(row.Id, SyncIssues.NotFound)).ToArray());
        var models = pending.Select(row => row.Get(TagTable.ModelId)).OfType<RowReference>().Distinct();
        session.Rows.UpsertMany(
            models
                .Select(model =>
                    new Row(ModelTable.Table) { Id = model.Id }
                        .Set(ModelTable.TagsHash, null)
                        .Set(ModelTable.TagsDueOn, (DateTime?)null)
                )
                .ToArray()
        );
        return session
            .Rows.UpsertMany(pending.Select(row => new Row(TagTable.Table) { Id = row.Id }.Set(TagTable.MissingSince, null)).ToArray())
            .Any(outcome => outcome.IsWritten);
    }

    // With the version that was read: who edits it meanwhile, or finds it again, writes the row.
    private bool Retire(Row[] gone, bool isDecided)
    {
        if (gone.Length == 0)
        {
            return false;
        }

        // The mark comes last: a row that is marked is not looked at again.
        if (!isDecided)
        {
            SyncIssues.Raise(session.Rows, gone.Where(IsKept).Select(row => SyncIssues.TagMissing(session.Origin, row)).ToArray());
        }

        SyncIssues.Close(session.Rows, gone.Select(row => SyncIssues.KeyOf(row.Id, SyncIssues.Sending)).ToArray());
        var outcomes = session.Rows.UpsertMany(gone.Select(row => Marked(row, isDecided)).ToArray());
        var retired = gone.Where((_, i) => outcomes[i].IsWritten).ToArray();
        session.Counts.Updated += retired.Length;
        session.Counts.Failed += outcomes.Count(outcome => outcome.Result == RowResult.Failed);
        if (!isDecided)
        {
            // Somebody wrote them meanwhile; perhaps they are back.
            SyncIssues.Close(session.Rows, gone.Except(retired).Select(row => SyncIssues.KeyOf(row.Id, SyncIssues.NotFound)).ToArray());
        }

        foreach (var row in retired)
        {
            PutAway(row, isDecided);
        }

        return retired.Length > 0;
    }

    // One that is to be deleted stays what it is until then: whoever is cut off before leaves it to the next.
    private Row Marked(Row row, bool isDecided)
    {
        var write = TagMirror.Stamped(new Row(TagTable.Table) { Id = row.Id, Version = row.Version }, session.Now(), session.Run);
        return IsKept(row) ? MissingOf(write, isDecided) : write;
    }

    private Row MissingOf(Row write, bool isDecided) =>
        write
            .Set(TagTable.LastRunKey, isDecided ? null : session.Run.ToString())
            .Set(TagTable.SyncState, SyncState.Missing)
            .Set(TagTable.Dirty, false)
            .Set(TagTable.Message, PhraseJson.Write(Phrase.Of("issue.tag-missing")));

    // What stands for work, or holds an edit that was never sent, is not deleted with its tag.
    private bool IsKept(Row row) =>
        session.Account.WhenTagMissing != WhenMissing.Delete
        || row.Get(TagTable.WorkRecordKey) is not null
        || row.Get(TagTable.Dirty) == true;

    private void PutAway(Row row, bool isDecided)
    {
        if (!IsKept(row))
        {
            new DeletedTags(session).Gone(row.Reference, isDecided);
            session.Rows.Delete(row.Reference);
        }
        else if (session.Account.WhenTagMissing == WhenMissing.Deactivate)
        {
            session.Rows.Update(
                new Row(TagTable.Table) { Id = row.Id }
                    .Set(TagTable.StateCode, RowState.Inactive)
                    .Set(TagTable.StatusCode, TagStatus.Inactive)
            );
        }
    }
}
