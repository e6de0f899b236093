using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Changes;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>
/// Sends what was edited in Dataverse. Each model is read again just before, so that an edit made in Matterport meanwhile is merged and
/// not overwritten; what Matterport answers becomes the new base. Safe to be run again at any point: what arrived is recognised by reading.
/// </summary>
/// <param name="session">What it works with.</param>
/// <param name="retire">What retires models that Matterport does not find.</param>
public sealed class SendModels(WorkSession session, RetireModels retire)
{
    /// <summary>Models changed in one document.</summary>
    public const int AtOnce = 20;

    private readonly ParkModel _park = new(session);

    /// <summary>Sends the dirty rows of the account.</summary>
    /// <param name="only">Only these models, by Matterport's id; null for all.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>True when nothing is left; false when the rest waits for the next execution.</returns>
    public async Task<bool> SendAsync(IReadOnlyCollection<string>? only, CancellationToken cancellationToken)
    {
        var dirty = Dirty().Where(id => only is null || only.Contains(id)).ToArray();
        if (session.Account.IsOfAnother(session.Environment))
        {
            Withhold(dirty.Length);
            return true;
        }

        if (!session.Account.MayWrite)
        {
            session.Counts.Waiting += dirty.Length;
            return true;
        }

        for (var read = 0; read < dirty.Length; read += CountingRows.BulkSize)
        {
            var rows = ModelMirror
                .Find(
                    session.Rows,
                    session.Account.Reference,
                    dirty.Skip(read).Take(CountingRows.BulkSize).ToArray(),
                    ModelMirror.MergeColumns
                )
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

    // Two environments that send to one account would undo each other's edits, and the copy sends what nobody meant to send.
    private void Withhold(int models)
    {
        if (models > 0)
        {
            session.Counts.Withheld += models;
            SyncIssues.Raise(session.Rows, [SyncIssues.EnvironmentCopied(session.Origin, session.Account.Name)]);
        }
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
                        RowCondition.NotEqual(ModelTable.SyncState, SyncState.Missing),
                        RowCondition.NotEqual(ModelTable.SyncState, SyncState.Failed),
                        RowCondition.Empty(ModelTable.MissingSince),
                    ],
                }
            )
            .Select(row => row.Get(ModelTable.MatterportId)!)
            .ToArray();

    private async Task SendChunkAsync(Row[] rows, CancellationToken cancellationToken)
    {
        // The intent comes before the reading, so that nothing of ours lies between reading and sending.
        var intents = RecordIntents(rows);
        // One alone is set aside too, and has its own pauses, so that listings go on.
        var together = new ReadTogether(session, leavesOne: intents.Count == 1);
        await together.ReadAsync(intents.Keys.ToArray(), cancellationToken).ConfigureAwait(false);
        foreach (var unread in together.Unread)
        {
            _park.Unread(intents[unread.Key], unread.Value.ToPhrase());
        }

        var models = together.Readings.Select(reading => Prepare(intents[reading.Key], reading.Value)).OfType<OutgoingModel>().ToList();
        var answers = new RecordAnswers(session);
        answers.Announce(models);
        var outcomes = new Dictionary<ModelId, ChangeOutcome>();
        await ChangeAsync(models.Where(model => model.Change is not null).ToArray(), outcomes, cancellationToken).ConfigureAwait(false);
        answers.Record(models, outcomes);
    }

    // A document that Matterport refuses whole is halved until the change that spoils it stands alone.
    private async Task ChangeAsync(OutgoingModel[] models, Dictionary<ModelId, ChangeOutcome> outcomes, CancellationToken cancellationToken)
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
            when (refusal is { Ambiguous: false, WaitingHelps: false, Code: ErrorCodes.Invalid } && models.Length == 1)
        {
            outcomes[models[0].Theirs.Id] = new ChangeOutcome { Error = new ReplyError(refusal.Code, refusal.Path ?? "") };
        }
        catch (MatterportException refusal) when (refusal is { Ambiguous: false, WaitingHelps: false, Code: ErrorCodes.Invalid })
        {
            await ChangeAsync(models.Take(models.Length / 2).ToArray(), outcomes, cancellationToken).ConfigureAwait(false);
            await ChangeAsync(models.Skip(models.Length / 2).ToArray(), outcomes, cancellationToken).ConfigureAwait(false);
        }
    }

    // Before anything is sent the row says what may be, so that it is known as ours when it turns up, whatever becomes of us or of the row
    // meanwhile. Rows that somebody else wrote since we read them, or is sending, wait for the next round.
    private Dictionary<ModelId, SendIntent> RecordIntents(Row[] rows)
    {
        var intents = rows.Select(IntentOf).OfType<SendIntent>().ToArray();
        var outcomes = session.Rows.UpsertMany(intents.Select(Marked).ToArray());
        return intents
            .Where((_, i) => outcomes[i].IsWritten)
            .ToDictionary(intent => ModelId.Parse(intent.Mirror.Get(ModelTable.MatterportId)!));
    }

    private SendIntent? IntentOf(Row mirror)
    {
        SendIntent? intent = null;
        session.Isolate(
            () =>
            {
                var agreed = MergeBase.Parse(mirror.Get(ModelTable.MergeBase));
                intent = agreed.IsInFlight(session.Now()) ? null : Intended(mirror, agreed);
            },
            reference => _park.Unexpected(mirror, reference)
        );
        return intent;
    }

    private SendIntent Intended(Row mirror, MergeBase agreed)
    {
        var edited = session
            .Mappings.Fields.Where(rule => rule.GoesOut)
            .Select(rule => rule.Field)
            .Where(field => field.IsSendable(field.Read(mirror)) && !field.Same(field.Read(mirror), agreed[field.Name]));
        agreed.MarkInFlight(session.Now() + WorkClaim.Duration);
        foreach (var field in edited.ToArray())
        {
            agreed.Send(field.Name, field.Read(mirror));
        }

        if (DirtyMark.KeyIsToBeSent(ModelFields.Set, mirror, agreed))
        {
            agreed.Send(KeyField.Name, mirror.Get(ModelTable.LinkKey));
        }

        return new SendIntent(mirror, agreed);
    }

    private static Row Marked(SendIntent intent) =>
        new Row(ModelTable.Table) { Id = intent.Mirror.Id, Version = intent.Mirror.Version }.Set(
            ModelTable.MergeBase,
            intent.Base.ToText()
        );

    private OutgoingModel? Prepare(SendIntent intent, ModelReading reading)
    {
        if (reading.NotFound)
        {
            retire.Add(intent.Mirror);
        }
        else if (reading.Archived)
        {
            _park.Refused(intent, Phrase.Of("issue.archived"));
        }
        else if (reading.Model is { } theirs && !AnswerAge.IsOlder(intent.Mirror, theirs, session.Now()))
        {
            return Merged(intent, theirs);
        }
        else
        {
            session.Counts.Failed++; // Could not be read as it is now: it stays dirty, and a later round tries again.
        }

        return null;
    }

    private OutgoingModel? Merged(SendIntent intent, Model theirs)
    {
        OutgoingModel? outgoing = null;
        session.Isolate(
            () =>
            {
                var merge = RowMerge.Of(ModelFields.Set, intent.Mirror, theirs, session.Mappings.Fields);
                var change = merge.HasOutgoing ? OutgoingChange.Of(intent.Mirror.After(merge.Changes), merge, theirs) : null;
                change?.EnsureValid();
                outgoing = new OutgoingModel(intent, theirs, merge, change);
            },
            reference => _park.Unexpected(intent.Mirror, reference)
        );
        session.Counts.Failed += outgoing is { Waits: not null } ? 1 : 0;
        return outgoing;
    }
}
