using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>Reads models whole, merges them into their mirror rows, and writes what changed. Safe to be run again at any point.</summary>
/// <param name="session">What it works with.</param>
/// <param name="retire">What retires models that Matterport does not find.</param>
/// <param name="isListed">Whether Matterport has just listed the models.</param>
public sealed class ReadModels(WorkSession session, RetireModels retire, bool isListed = false)
{
    /// <summary>
    /// Whether the mirror has every model of the accounts: each was listed whole, and no model that was listed waits to be read.
    /// </summary>
    /// <param name="system">The rows as the system.</param>
    /// <param name="accounts">The accounts; those without a token have no models.</param>
    public static bool AreAllRead(IRows system, IEnumerable<Account> accounts)
    {
        var listed = accounts.Where(account => account.HasToken).ToArray();
        return listed.Length > 0
            && listed.All(account => account.LastFullOn is not null)
            && system
                .Query(
                    new RowQuery(WorkTable.Table, [])
                    {
                        Where =
                        [
                            RowCondition.Equal(WorkTable.Kind, WorkKind.Read),
                            RowCondition.Equal(WorkTable.StateCode, RowState.Active),
                        ],
                        PageSize = 1,
                    }
                )
                .Rows.Count == 0;
    }

    /// <summary>Models read in one document.</summary>
    public const int AtOnce = 50;

    /// <summary>Those that Matterport does not describe, however few are asked for at once.</summary>
    public HashSet<string> Unread { get; } = [];

    /// <summary>Reads and merges. What could not be read or written is returned, to be tried again.</summary>
    /// <param name="models">Matterport's ids, and what a listing said of each.</param>
    public async Task<IReadOnlyDictionary<string, ListedModel>> MergeAsync(
        IReadOnlyDictionary<string, ListedModel> models,
        CancellationToken cancellationToken
    )
    {
        var left = new Dictionary<string, ListedModel>();
        for (var done = 0; done < models.Count; done += AtOnce)
        {
            var chunk = models.Skip(done).Take(AtOnce).ToDictionary(pair => pair.Key, pair => pair.Value);
            var rest = session.IsOutOfTime
                ? new ChunkRest(chunk, [])
                : await MergeChunkAsync(chunk, cancellationToken).ConfigureAwait(false);
            if (rest.Overtaken.Count > 0)
            {
                // Somebody wrote the row, or created it, while we read: with what it holds now, and what Matterport says now.
                var again = await MergeChunkAsync(rest.Overtaken, cancellationToken).ConfigureAwait(false);
                rest = new ChunkRest(rest.Left.Concat(again.All).ToDictionary(pair => pair.Key, pair => pair.Value), []);
            }

            foreach (var pair in rest.All)
            {
                left[pair.Key] = pair.Value;
            }
        }

        return left;
    }

    private async Task<ChunkRest> MergeChunkAsync(Dictionary<string, ListedModel> chunk, CancellationToken cancellationToken)
    {
        // Rows first: what is sent in between makes our row version stale, and not Matterport's answer.
        var mirrors = ModelMirror.Find(session.Rows, session.Account.Reference, chunk.Keys, ModelMirror.MergeColumns);
        var inFlight = new HashSet<string>(mirrors.Where(row => IsInFlight(row.Value)).Select(row => row.Key));
        var ids = chunk.Keys.Where(id => !inFlight.Contains(id)).Select(ModelId.Parse).ToArray();
        var together = new ReadTogether(session, isListed);
        await together.ReadAsync(ids, cancellationToken).ConfigureAwait(false);
        Unread.UnionWith(together.Unread.Keys.Select(id => id.Value));
        var left = inFlight
            .Concat(ids.Where(id => !together.Readings.ContainsKey(id)).Select(id => id.Value))
            .ToDictionary(id => id, id => chunk[id]);
        var writes = new List<MergedRow>();
        var parked = new List<Row>();
        foreach (var reading in together.Readings)
        {
            var id = reading.Key.Value;
            if (reading.Value.Model is { } model)
            {
                var mirror = mirrors.TryGetValue(id, out var row) ? row : ModelMirror.Blank(session.Account.Reference, model.Id);
                session.Isolate(
                    () => Merge(model, mirror, chunk[id], writes),
                    reference => parked.Add(SyncIssues.Parked(session.Origin, id, reference))
                );
                if (ModelFields.Set.IsBroken(model))
                {
                    left[id] = chunk[id]; // What came is merged; what failed is asked for again.
                }
            }
            else if (reading.Value.NotFound && mirrors.TryGetValue(id, out var gone))
            {
                retire.Add(gone);
            }
            else if (!reading.Value.NotFound)
            {
                left[id] = chunk[id];
            }
        }

        SyncIssues.Raise(session.Rows, parked);
        var overtaken = new Dictionary<string, ListedModel>();
        foreach (var unwritten in Write(writes))
        {
            left.Remove(unwritten.Key); // One that also failed in part.
            (unwritten.Value == RowResult.Changed ? overtaken : left)[unwritten.Key] = chunk[unwritten.Key];
        }

        return new ChunkRest(left, overtaken);
    }

    // A base that cannot be read is met again when the model is merged, and parks it there.
    private bool IsInFlight(Row mirror) =>
        MergeBase.TryParse(mirror.Get(ModelTable.MergeBase)) is { } agreed && agreed.IsInFlight(session.Now());

    private void Merge(Model read, Row mirror, ListedModel listed, List<MergedRow> writes)
    {
        if (AnswerAge.IsOlder(mirror, read, session.Now()))
        {
            session.Counts.Unchanged++;
            return;
        }

        var isOfListing = ContentHash.IsOf(ModelFields.Set, read, listed.Hash);
        var model = isOfListing ? listed.Complete(read) : read;
        var hash = HashOf(read, mirror, isOfListing ? listed.Hash : null);
        var merge = RowMerge.Of(ModelFields.Set, mirror, model, session.Mappings.Fields);
        var issues = SyncIssues.Of(session.Origin, mirror.Id, mirror, merge).ToArray();
        if (MirrorRow.Write(mirror, merge, session.Mappings.Fields, hash) is { } write)
        {
            if (mirror.Id != Guid.Empty && merge.Changes.ContainsKey(ModelTable.ModifiedInMatterport.Name))
            {
                write.Set(ModelTable.TagsDueOn, (DateTime?)null); // Perhaps it was a tag.
            }

            writes.Add(new MergedRow(model.Id.Value, mirror, merge, ModelMirror.Stamped(write, session.Now(), session.Run), issues));
        }
        else
        {
            session.Counts.Unchanged++;
        }
    }

    // Of what was read, not of what was listed: a search index may lag behind, or we behind it.
    private string? HashOf(Model read, Row mirror, string? listed) =>
        ModelFields.Set.IsBroken(read) || AnswerAge.IsFresh(read, session.Matterport.RepliedOn, session.Now())
            ? null
            : listed ?? ContentHash.After(ModelFields.Set, read, mirror.Get(ModelTable.ContentHash));

    // What was not written, and why.
    private Dictionary<string, RowResult> Write(List<MergedRow> writes)
    {
        foreach (var created in writes.Where(write => write.IsNew && session.Account.DefaultTeam is not null))
        {
            created.Write.Set(ModelTable.OwnerId, session.Account.DefaultTeam);
        }

        // Before the rows: a conflict that is noted on a row must have its issue, whatever happens in between.
        SyncIssues.Raise(session.Rows, writes.Where(write => !write.IsNew).SelectMany(write => write.Issues).ToArray());
        var outcomes = session.Rows.UpsertMany(
            writes.Select(write => write.IsNew ? ModelMirror.ToCreate(write.Write) : write.Write).ToArray()
        );
        var issues = new List<Row>();
        var settled = new List<string>();
        var unwritten = new Dictionary<string, RowResult>();
        for (var i = 0; i < writes.Count; i++)
        {
            Account(writes[i], outcomes[i], issues, settled, unwritten);
        }

        SyncIssues.Raise(session.Rows, issues);
        SyncIssues.Close(session.Rows, settled);
        return unwritten;
    }

    private void Account(
        MergedRow write,
        RowOutcome outcome,
        List<Row> issues,
        List<string> settled,
        Dictionary<string, RowResult> unwritten
    )
    {
        if (!outcome.IsWritten)
        {
            unwritten[write.Id] = outcome.Result;
            session.Counts.Failed += outcome.Result == RowResult.Failed ? 1 : 0;
            return;
        }

        session.Counts.Created += outcome.Result == RowResult.Created ? 1 : 0;
        session.Counts.Updated += outcome.Result == RowResult.Updated && !write.IsOfBooksOnly ? 1 : 0;
        session.Counts.Unchanged += outcome.Result == RowResult.Updated && write.IsOfBooksOnly ? 1 : 0;
        session.Counts.Conflicts += write.Merge.NewConflicts.Count;
        issues.AddRange(write.IsNew ? SyncIssues.Of(session.Origin, outcome.Id, write.Mirror, write.Merge) : []);
        settled.AddRange(write.Merge.Settled.Select(field => SyncIssues.KeyOf(outcome.Id, field)));
        if (write.Mirror.Get(ModelTable.Message) is not null && !write.Merge.StaysParked)
        {
            settled.Add(SyncIssues.KeyOf(outcome.Id, SyncIssues.Sending));
        }

        if (session.Attempts > 0 || (!write.IsNew && !ContentHash.IsWhole(write.Mirror.Get(ModelTable.ContentHash))))
        {
            settled.Add(SyncIssues.ReadingKey(session.Account.Reference, write.Id));
        }

        if (write.Mirror.Get(ModelTable.SyncState) == SyncState.Missing || write.Mirror.Get(ModelTable.MissingSince) is not null)
        {
            settled.Add(SyncIssues.KeyOf(outcome.Id, SyncIssues.NotFound));
        }
    }

    private sealed record MergedRow(string Id, Row Mirror, RowMerge Merge, Row Write, IReadOnlyList<Row> Issues)
    {
        public bool IsNew => Mirror.Id == Guid.Empty;

        public bool IsOfBooksOnly => Merge.Changes.Keys.All(column => column == ModelTable.ContentHash.Name);
    }

    // What a chunk leaves: for later, and to be read again at once.
    private sealed record ChunkRest(Dictionary<string, ListedModel> Left, Dictionary<string, ListedModel> Overtaken)
    {
        public IEnumerable<KeyValuePair<string, ListedModel>> All => Left.Concat(Overtaken);
    }
}
