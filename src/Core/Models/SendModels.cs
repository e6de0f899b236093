using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Changes;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>
/// Sends what was edited in Dataverse. Each model is read again just before, so that an edit made in Matterport meanwhile is merged and
/// not overwritten; what Matterport answers becomes the new base. Safe to be run again at any point: what arrived is recognised by reading.
/// </summary>
public sealed class SendModels(SyncSession session)
{
    /// <summary>Models changed in one document.</summary>
    public const int AtOnce = 20;

    /// <summary>Sends the dirty rows of the account.</summary>
    /// <param name="only">Only these models, by Matterport's id; null for all.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>True when nothing is left; false when the rest waits for the next execution.</returns>
    public async Task<bool> SendAsync(IReadOnlyCollection<string>? only, CancellationToken cancellationToken)
    {
        var dirty = Dirty().Where(id => only is null || only.Contains(id)).ToArray();
        if (!session.Account.MayWrite)
        {
            session.Counts.Waiting += dirty.Length;
            return true;
        }

        for (var read = 0; read < dirty.Length; read += CountingRows.BulkSize)
        {
            var rows = Mirror
                .Find(session.Rows, session.Account.Reference, dirty.Skip(read).Take(CountingRows.BulkSize).ToArray(), Mirror.MergeColumns)
                .Values.ToArray();
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
    private string[] Dirty() =>
        session
            .Rows.All(
                new RowQuery(ModelTable.Table, [ModelTable.MatterportId.Name])
                {
                    Where =
                    [
                        RowCondition.Equal(ModelTable.AccountId, session.Account.Reference),
                        RowCondition.Equal(ModelTable.Dirty, true),
                        RowCondition.NotEqual(ModelTable.SyncState, SyncState.Gone),
                        RowCondition.NotEqual(ModelTable.SyncState, SyncState.Failed),
                    ],
                }
            )
            .Select(row => row.Get(ModelTable.MatterportId)!)
            .ToArray();

    private async Task SendChunkAsync(Row[] rows, CancellationToken cancellationToken)
    {
        // The intent comes before the reading, so that nothing of ours lies between reading and sending.
        var intents = RecordIntents(rows);
        var readings = await session.Matterport.ReadModelsAsync(intents.Keys.ToArray(), cancellationToken).ConfigureAwait(false);
        var models = readings.Select(reading => Prepare(intents[reading.Key], reading.Value)).OfType<OutgoingModel>().ToList();
        var outcomes = new Dictionary<ModelId, ChangeOutcome>();
        await ChangeAsync(models.Where(model => model.Change is not null).ToArray(), outcomes, cancellationToken).ConfigureAwait(false);
        Record(models, outcomes);
    }

    // A document that Matterport refuses whole is halved until the change that spoils it stands alone.
    private async Task ChangeAsync(
        IReadOnlyList<OutgoingModel> models,
        Dictionary<ModelId, ChangeOutcome> outcomes,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var answers = await session
                .Matterport.ChangeModelsAsync(models.Select(model => model.Change!).ToArray(), cancellationToken)
                .ConfigureAwait(false);
            foreach (var answer in answers)
            {
                outcomes[answer.Key] = answer.Value;
            }
        }
        catch (MatterportException refusal)
            when (refusal is { Ambiguous: false, WaitingHelps: false, Code: ErrorCodes.Invalid } && models.Count == 1)
        {
            outcomes[models[0].Theirs.Id] = new ChangeOutcome { Error = new ReplyError(refusal.Code, refusal.Path ?? "") };
        }
        catch (MatterportException refusal) when (refusal is { Ambiguous: false, WaitingHelps: false, Code: ErrorCodes.Invalid })
        {
            await ChangeAsync(models.Take(models.Count / 2).ToArray(), outcomes, cancellationToken).ConfigureAwait(false);
            await ChangeAsync(models.Skip(models.Count / 2).ToArray(), outcomes, cancellationToken).ConfigureAwait(false);
        }
    }

    // Before anything is sent the row says what may be, so that it is known as ours when it turns up, whatever becomes of us or of the row
    // meanwhile. Rows that somebody else wrote since we read them, or is sending, wait for the next round.
    private Dictionary<ModelId, Intent> RecordIntents(Row[] rows)
    {
        var intents = rows.Select(row => new Intent(row, MergeBase.Parse(row.Get(ModelTable.MergeBase))))
            .Where(intent => !intent.Base.IsInFlight(session.Now()))
            .ToArray();
        foreach (var intent in intents)
        {
            intent.Base.MarkInFlight(session.Now() + ProcessWork.Claim);
            foreach (
                var field in session
                    .Mappings.Fields.Where(rule => rule.GoesOut)
                    .Select(rule => rule.Field)
                    .Where(field => !field.Same(field.Read(intent.Mirror), intent.Base[field.Name]))
            )
            {
                intent.Base.Send(field.Name, field.Read(intent.Mirror));
            }
        }

        var outcomes = session.Rows.UpsertMany(
            intents
                .Select(intent =>
                    new Row(ModelTable.Table) { Id = intent.Mirror.Id, Version = intent.Mirror.Version }.Set(
                        ModelTable.MergeBase,
                        intent.Base.ToText()
                    )
                )
                .ToArray()
        );
        return intents
            .Where((_, i) => outcomes[i].IsWritten)
            .ToDictionary(intent => ModelId.Parse(intent.Mirror.Get(ModelTable.MatterportId)!));
    }

    private Dictionary<string, Row> Fresh(IEnumerable<OutgoingModel> models) =>
        Mirror.Find(session.Rows, session.Account.Reference, models.Select(model => model.Id).ToArray(), Mirror.MergeColumns);

    private OutgoingModel? Prepare(Intent intent, ModelReading reading)
    {
        if (reading.NotFound)
        {
            session.Gone.Add(intent.Mirror);
        }
        else if (reading.Archived)
        {
            Fail(intent, ErrorCodes.ModelInactive, "An archived model cannot be changed in Matterport. The edits wait here.");
        }
        else if (reading.Model is { } theirs)
        {
            var merge = ModelMerge.Of(intent.Mirror, theirs, session.Mappings.Fields);
            var model = new OutgoingModel(
                intent,
                theirs,
                merge,
                merge.HasOutgoing ? OutgoingChange.Of(intent.Mirror.After(merge.Changes), merge, theirs) : null
            );
            session.Counts.Failed += model.HasUnknownAddress ? 1 : 0;
            return model;
        }
        else
        {
            session.Counts.Failed++; // Could not be read just now: it stays dirty, and a later round tries again.
        }

        return null;
    }

    private void Record(List<OutgoingModel> models, Dictionary<ModelId, ChangeOutcome> outcomes)
    {
        var journal = new List<Row>();
        var answered = new List<OutgoingModel>();
        foreach (var model in models)
        {
            if (model.Change is null)
            {
                answered.Add(model with { Answer = model.Theirs });
            }
            else if (outcomes.TryGetValue(model.Theirs.Id, out var outcome) && outcome is { Applied: true, Answer: { } answer })
            {
                session.Counts.Sent++;
                journal.AddRange(Journal.OfSending(session, model.Mirror, model.Merge, model.Sent, answer));
                answered.Add(model with { Answer = answer });
            }
            else if (outcome is { Ambiguous: true })
            {
                session.Counts.Failed++; // Perhaps it arrived: the row stays dirty, and a later round tells by reading.
            }
            else if (outcome is { Error: { } error })
            {
                Fail(model.Intent, error.Code, $"Matterport refused the change ({error.Code}).", error.WaitingHelps);
            }
        }

        session.Rows.UpsertMany(journal);
        if (WriteBack(AsTheyAre(answered), again: true) is { Count: > 0 } edited)
        {
            WriteBack(AsTheyAre(edited), again: false);
        }
    }

    private OutgoingModel[] AsTheyAre(List<OutgoingModel> models)
    {
        var rows = Fresh(models);
        return models.Where(model => rows.ContainsKey(model.Id)).Select(model => model with { Mirror = rows[model.Id] }).ToArray();
    }

    // Gives back those whose row somebody edited meanwhile: they are merged once more, so that our own value is not taken for an edit there.
    private List<OutgoingModel> WriteBack(IReadOnlyList<OutgoingModel> models, bool again)
    {
        var rules = session.Mappings.Fields;
        var merges = models
            .Select(model =>
                model.Change is null
                    ? ModelMerge.Of(model.Mirror, model.Answer!, rules)
                    : AnswerMerge.Of(model.Mirror, model.Merge, model.Sent, model.Answer!, rules)
            )
            .ToArray();
        var writes = models.Select((model, i) => Mirror.Write(model.Mirror, merges[i], rules, HashOf(model))).ToArray();
        var written = Enumerable.Range(0, writes.Length).Where(i => writes[i] is not null).ToArray();
        SyncIssues.Raise(
            session,
            written.SelectMany(i => SyncIssues.Of(session, models[i].Mirror.Id, models[i].Mirror, merges[i])).ToArray()
        );
        var outcomes = session.Rows.UpsertMany(written.Select(i => session.Stamp(writes[i]!)).ToArray());
        var done = written.Where((_, place) => outcomes[place].IsWritten).ToArray();
        session.Counts.Conflicts += done.Sum(i => merges[i].NewConflicts.Count);
        SyncIssues.Close(session.Rows, done.SelectMany(i => Closes(models[i].Mirror, merges[i])).ToArray());
        return again ? written.Where((_, place) => outcomes[place].Result == RowResult.Changed).Select(i => models[i]).ToList() : [];
    }

    private static string? HashOf(OutgoingModel model) =>
        ModelFields.IsBroken(model.Answer!) ? null : ContentHash.After(model.Answer!, model.Mirror.Get(ModelTable.ContentHash));

    private static IEnumerable<string> Closes(Row mirror, ModelMerge merge) =>
        merge
            .Settled.Concat(mirror.Get(ModelTable.LastError) is null ? [] : ["sending"])
            .Select(subject => SyncIssues.KeyOf(mirror.Id, subject));

    private void Fail(Intent intent, string code, string sentence, bool waitingHelps = false)
    {
        var mirror = intent.Mirror;
        intent.Base.ClearInFlight();
        session.Counts.Failed++;
        var write = session.Stamp(new Row(ModelTable.Table) { Id = mirror.Id }).Set(ModelTable.MergeBase, intent.Base.ToText());
        if (waitingHelps)
        {
            session.Rows.Update(write);
            return;
        }

        session.Rows.Update(write.Set(ModelTable.SyncState, SyncState.Failed).Set(ModelTable.LastError, $"{sentence} [{code}]"));
        var known = session.Rows.Find(
            RowKey.Of(SyncIssueTable.Table, SyncIssueTable.IssueKey, SyncIssues.KeyOf(mirror.Id, "sending")),
            [SyncIssueTable.RetryOn.Name]
        );
        var retryOn =
            known?.Get(SyncIssueTable.RetryOn) is { } later && later > session.Now() ? later : session.Now() + RetryFailedModels.Pause;
        SyncIssues.Raise(session, [SyncIssues.Failure(session, mirror, "sending", code, sentence, retryOn)]);
    }

    private sealed record Intent(Row Mirror, MergeBase Base);

    private sealed record OutgoingModel(Intent Intent, Model Theirs, ModelMerge Merge, ModelChange? Change)
    {
        public Row Mirror { get; init; } = Intent.Mirror;

        public Model? Answer { get; init; }

        public string Id => Theirs.Id.Value;

        public IReadOnlyList<FieldMerge> Sent { get; } = OutgoingChange.Sendable(Merge, Theirs);

        public bool HasUnknownAddress => Merge.HasOutgoing && Sent.Count < Merge.Outgoing.Count();
    }
}
