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
        var dirty = Dirty();
        if (!session.Account.MayWrite)
        {
            session.Counts.Waiting += dirty.Length;
            return true;
        }

        for (var read = 0; read < dirty.Length; read += CountingRows.BulkSize)
        {
            var rows = Mirror.Find(session.Rows, session.Account.Reference, dirty.Skip(read).Take(CountingRows.BulkSize).ToArray(), Mirror.MergeColumns).Values.ToArray();
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

    // All of them, but only their ids: rows that cannot be sent just now must not hide the others.
    private string[] Dirty() => session.Rows.All(new RowQuery(ModelTable.Table, [ModelTable.MatterportId.Name])
    {
        Where =
        [
            RowCondition.Equal(ModelTable.AccountId, session.Account.Reference), RowCondition.Equal(ModelTable.Dirty, true),
            RowCondition.NotEqual(ModelTable.SyncState, SyncState.Gone), RowCondition.NotEqual(ModelTable.SyncState, SyncState.Failed),
        ],
    }).Select(row => row.Get(ModelTable.MatterportId)!).ToArray();

    private async Task SendChunkAsync(Row[] rows, CancellationToken cancellationToken)
    {
        var byId = rows.ToDictionary(row => ModelId.Parse(row.Get(ModelTable.MatterportId)!));
        var readings = await session.Matterport.ReadModelsAsync(byId.Keys.ToArray(), cancellationToken).ConfigureAwait(false);
        var letters = new List<Letter>();
        foreach (var reading in readings)
        {
            Prepare(byId[reading.Key], reading.Value, letters);
        }

        Record(letters, await PostAsync(letters, cancellationToken).ConfigureAwait(false));
    }

    private async Task<IReadOnlyDictionary<ModelId, ChangeOutcome>> PostAsync(List<Letter> letters, CancellationToken cancellationToken)
    {
        var posted = letters.Where(letter => letter.Change is not null).ToArray();
        try
        {
            return await session.Matterport.ChangeModelsAsync(posted.Select(letter => letter.Change!).ToArray(), cancellationToken).ConfigureAwait(false);
        }
        catch (MatterportException lost) when (lost.Ambiguous)
        {
            NoteSent(posted);
            throw;
        }
    }

    // So that what turns up in Matterport is known as ours, even when somebody edits the row before the next round.
    private void NoteSent(IReadOnlyCollection<Letter> letters)
    {
        var rows = Fresh(letters);
        session.Rows.UpsertMany(letters.Where(letter => rows.ContainsKey(letter.Id)).Select(letter =>
        {
            var agreed = MergeBase.Parse(rows[letter.Id].Get(ModelTable.MergeBase));
            foreach (var sent in letter.Merge.Outgoing)
            {
                agreed.Send(sent.Field.Name, sent.Ours);
            }

            return new Row(ModelTable.Table) { Id = letter.Mirror.Id, Version = rows[letter.Id].Version }.Set(ModelTable.MergeBase, agreed.ToText());
        }).ToArray());
    }

    private Dictionary<string, Row> Fresh(IEnumerable<Letter> letters) =>
        Mirror.Find(session.Rows, session.Account.Reference, letters.Select(letter => letter.Id).ToArray(), Mirror.MergeColumns);

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
        var answered = new List<Letter>();
        var open = new List<Letter>();
        foreach (var letter in letters)
        {
            if (letter.Change is null)
            {
                answered.AddRange(letter.HasUnknownAddress ? [] : [letter with { Answer = letter.Theirs }]);
            }
            else if (outcomes.TryGetValue(letter.Theirs.Id, out var outcome) && outcome is { Applied: true, Answer: { } answer })
            {
                session.Counts.Sent++;
                journal.AddRange(Journal.OfSending(session, letter.Mirror, letter.Merge, answer));
                answered.Add(letter with { Answer = answer });
            }
            else if (outcome is { Ambiguous: true })
            {
                session.Counts.Failed++; // Perhaps it arrived: the row stays dirty, and the next round tells by reading.
                open.Add(letter);
            }
            else if (outcome is { Error: { } error })
            {
                Fail(letter.Mirror, error.Code, $"Matterport refused the change ({error.Code}).", error.WaitingHelps);
            }
        }

        session.Rows.UpsertMany(journal);
        if (open.Count > 0)
        {
            NoteSent(open);
        }

        if (WriteBack(answered, again: true) is { Count: > 0 } edited)
        {
            var rows = Fresh(edited);
            WriteBack(edited.Where(letter => rows.ContainsKey(letter.Id)).Select(letter => letter with { Mirror = rows[letter.Id] }).ToArray(), again: false);
        }
    }

    // Gives back those whose row somebody edited meanwhile: they are merged once more, so that our own value is not taken for an edit there.
    private List<Letter> WriteBack(IReadOnlyList<Letter> letters, bool again)
    {
        var rules = session.Mappings.Fields;
        var merges = letters.Select(letter => letter.Change is null ? letter.Merge : Answers.Merged(letter.Mirror, letter.Merge, letter.Answer!, rules)).ToArray();
        var writes = letters.Select((letter, i) => Mirror.Write(letter.Mirror, merges[i], rules, HashOf(letter))).ToArray();
        var written = Enumerable.Range(0, writes.Length).Where(i => writes[i] is not null).ToArray();
        var outcomes = session.Rows.UpsertMany(written.Select(i => session.Stamp(writes[i]!)).ToArray());
        var done = written.Where((_, place) => outcomes[place].IsWritten).ToArray();
        session.Counts.Conflicts += done.Sum(i => merges[i].NewConflicts.Count);
        SyncIssues.Raise(session, done.SelectMany(i => SyncIssues.Of(session, letters[i].Mirror.Id, letters[i].Mirror, merges[i])).ToArray());
        SyncIssues.Close(session.Rows, done.SelectMany(i => Closes(letters[i].Mirror, merges[i])).ToArray());
        return again ? written.Where((_, place) => outcomes[place].Result == RowResult.Changed).Select(i => letters[i]).ToList() : [];
    }

    private static string? HashOf(Letter letter) =>
        Fields.IsBroken(letter.Answer!) ? null : ContentHash.After(letter.Answer!, letter.Mirror.Get(ModelTable.ContentHash));

    private static IEnumerable<string> Closes(Row mirror, ModelMerge merge) => merge.Settled
        .Concat(mirror.Get(ModelTable.LastError) is null ? [] : ["sending"])
        .Select(subject => SyncIssues.KeyOf(mirror.Id, subject));

    private void Fail(Row mirror, string code, string sentence, bool waitingHelps = false)
    {
        session.Counts.Failed++;
        if (waitingHelps)
        {
            return;
        }

        session.Rows.Update(session.Stamp(new Row(ModelTable.Table) { Id = mirror.Id })
            .Set(ModelTable.SyncState, SyncState.Failed).Set(ModelTable.LastError, $"{sentence} [{code}]"));
        var known = session.Rows.Find(RowKey.Of(SyncIssueTable.Table, SyncIssueTable.IssueKey, SyncIssues.KeyOf(mirror.Id, "sending")), [SyncIssueTable.RetryOn.Name]);
        var retryOn = known?.Get(SyncIssueTable.RetryOn) is { } later && later > session.Now() ? later : session.Now() + RetryFailed.Pause;
        SyncIssues.Raise(session, [SyncIssues.Failure(session, mirror, "sending", code, sentence, retryOn)]);
    }

    private sealed record Letter(Row Mirror, Model Theirs, ModelMerge Merge, ModelChange? Change)
    {
        public Model? Answer { get; init; }

        public string Id => Theirs.Id.Value;

        public bool HasUnknownAddress => Change is null && Merge.HasOutgoing;
    }
}
