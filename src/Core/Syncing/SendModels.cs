using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Schema;
using MatterportForDataverse.Matterport;

namespace MatterportForDataverse.Core.Syncing;

/// <summary>
/// Sends what was edited in Dataverse. Each model is read again just before, so that an edit made in Matterport meanwhile is merged and
/// not overwritten; what Matterport answers becomes the new base. Safe to be run again at any point: what arrived is recognised by reading.
/// </summary>
public sealed class SendModels(SyncSession session)
{
    /// <summary>Models changed in one document.</summary>
    public const int AtOnce = 20;

    /// <summary>Sends every dirty row of the account.</summary>
    /// <returns>True when nothing is left; false when the rest waits for the next execution.</returns>
    public async Task<bool> SendAsync(CancellationToken cancellationToken)
    {
        var tried = new HashSet<Guid>();
        while (Dirty().Where(row => tried.Add(row.Id)).ToArray() is { Length: > 0 } rows)
        {
            if (!session.Account.MayWrite)
            {
                session.Counts.Waiting += rows.Length;
                return true;
            }

            for (var done = 0; done < rows.Length; done += AtOnce)
            {
                if (session.IsOutOfTime)
                {
                    return false;
                }

                await SendChunkAsync(rows.Skip(done).Take(AtOnce).ToArray(), cancellationToken).ConfigureAwait(false);
            }
        }

        return true;
    }

    private IReadOnlyList<Row> Dirty() => session.Rows.Query(new RowQuery(ModelTable.Table, Mirror.MergeColumns)
    {
        Where =
        [
            RowCondition.Equal(ModelTable.AccountId, session.Account.Reference), RowCondition.Equal(ModelTable.Dirty, true),
            RowCondition.NotEqual(ModelTable.SyncState, SyncState.Gone), RowCondition.NotEqual(ModelTable.SyncState, SyncState.Failed),
        ],
        PageSize = CountingRows.BulkSize,
    }).Rows;

    private async Task SendChunkAsync(Row[] rows, CancellationToken cancellationToken)
    {
        var byId = rows.ToDictionary(row => ModelId.Parse(row.Get(ModelTable.MatterportId)!));
        var readings = await session.Matterport.ReadModelsAsync(byId.Keys.ToArray(), cancellationToken).ConfigureAwait(false);
        var letters = new List<Letter>();
        foreach (var reading in readings)
        {
            Prepare(byId[reading.Key], reading.Value, letters);
        }

        var outcomes = letters.Any(letter => letter.Change is not null)
            ? await session.Matterport.ChangeModelsAsync(letters.Select(letter => letter.Change).OfType<ModelChange>().ToArray(), cancellationToken).ConfigureAwait(false)
            : new Dictionary<ModelId, ChangeOutcome>();
        Record(letters, outcomes);
    }

    private void Prepare(Row mirror, ModelReading reading, List<Letter> letters)
    {
        if (reading.NotFound)
        {
            RetireModels.Retire(session, [mirror]);
        }
        else if (reading.Archived)
        {
            Fail(mirror, ErrorCodes.ModelInactive, "An archived model cannot be changed in Matterport. The edits wait here.");
        }
        else if (reading.Model is { } theirs)
        {
            var merge = ModelMerge.Of(mirror, theirs, session.Mappings.Fields);
            var letter = new Letter(mirror, theirs, merge, merge.HasOutgoing ? Outgoing.Of(mirror.After(merge.Changes), merge, theirs) : null);
            session.Counts.Failed += letter.HasUnknownAddress ? 1 : 0;
            letters.Add(letter);
        }
        else
        {
            session.Counts.Failed++; // Could not be read just now: it stays dirty, and the next round tries again.
        }
    }

    private void Record(List<Letter> letters, IReadOnlyDictionary<ModelId, ChangeOutcome> outcomes)
    {
        var journal = new List<Row>();
        var writes = new List<Row>();
        var written = new List<Letter>();
        foreach (var letter in letters)
        {
            if (letter.Change is null)
            {
                Collect(letter, letter.HasUnknownAddress ? null : letter.Theirs, writes, written);
            }
            else if (outcomes.TryGetValue(letter.Theirs.Id, out var outcome) && outcome is { Applied: true, Answer: { } answer })
            {
                session.Counts.Sent++;
                journal.AddRange(Journal.OfSending(session, letter.Mirror, letter.Merge, answer));
                Answers.Apply(letter.Merge, answer);
                Collect(letter, answer, writes, written);
            }
            else if (outcome is { Ambiguous: true })
            {
                session.Counts.Failed++; // Perhaps it arrived: the row stays dirty, and the next round tells by reading.
            }
            else if (outcome is { Error: { } error })
            {
                Fail(letter.Mirror, error.Code, $"Matterport refused the change ({error.Code}).", error.WaitingHelps);
            }
        }

        session.Rows.UpsertMany(journal);
        WriteBack(writes, written);
    }

    private void Collect(Letter letter, Model? answer, List<Row> writes, List<Letter> written)
    {
        var hash = answer is null ? null : ContentHash.After(answer, letter.Mirror.Get(ModelTable.ContentHash));
        if (answer is not null && Mirror.Write(letter.Mirror, letter.Merge, session.Mappings.Fields, hash) is { } write)
        {
            writes.Add(session.Stamp(write));
            written.Add(letter);
        }
    }

    private void WriteBack(List<Row> writes, List<Letter> written)
    {
        var outcomes = session.Rows.UpsertMany(writes);
        var issues = new List<Row>();
        for (var i = 0; i < writes.Count; i++)
        {
            // A row that somebody edited meanwhile stays dirty: the next round reads, finds both sides equal, and moves the base.
            if (outcomes[i].IsWritten)
            {
                session.Counts.Conflicts += written[i].Merge.NewConflicts.Count;
                issues.AddRange(written[i].Merge.NewConflicts.Select(conflict => SyncIssues.Conflict(session, written[i].Mirror, conflict)));
            }
        }

        SyncIssues.Raise(session, issues);
        SyncIssues.Close(session.Rows, written.SelectMany(Closes).ToArray());
    }

    private static IEnumerable<string> Closes(Letter letter) => letter.Merge.Settled
        .Concat(letter.Mirror.Get(ModelTable.LastError) is null ? [] : ["sending"])
        .Select(subject => SyncIssues.KeyOf(letter.Mirror.Id, subject));

    private void Fail(Row mirror, string code, string sentence, bool waitingHelps = false)
    {
        session.Counts.Failed++;
        if (waitingHelps)
        {
            return;
        }

        session.Rows.Update(session.Stamp(new Row(ModelTable.Table) { Id = mirror.Id })
            .Set(ModelTable.SyncState, SyncState.Failed).Set(ModelTable.LastError, $"{sentence} [{code}]"));
        SyncIssues.Raise(session, [SyncIssues.Failure(session, mirror, "sending", code, sentence, session.Now() + RetryFailed.Pause)]);
    }

    private sealed record Letter(Row Mirror, Model Theirs, ModelMerge Merge, ModelChange? Change)
    {
        public bool HasUnknownAddress => Change is null && Merge.HasOutgoing;
    }
}
