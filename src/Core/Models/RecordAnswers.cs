using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Changes;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>Writes back what came of sending: the journal, the answers as the new base, and what was refused.</summary>
internal sealed class RecordAnswers(WorkSession session)
{
    private readonly ParkModel _park = new(session);

    /// <summary>Records what came of these models.</summary>
    public void Record(IReadOnlyList<OutgoingModel> models, IReadOnlyDictionary<ModelId, ChangeOutcome> outcomes)
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
                journal.Add(Journal.OfSending(model.Mirror, model.Merge, model.Sent, answer, session.Now(), session.Run));
                answered.Add(model with { Answer = answer });
            }
            else if (outcome is { Ambiguous: true })
            {
                session.Counts.Failed++; // Perhaps it arrived: the row stays dirty, and a later round tells by reading.
            }
            else if (outcome is { Error: { } error })
            {
                _park.Refused(model.Intent, Phrase.Of("issue.rejected").With("code", error.Code), error.WaitingHelps);
            }
        }

        session.Rows.UpsertMany(journal);
        if (WriteBack(AsTheyAre(answered), again: true) is { Count: > 0 } edited)
        {
            WriteBack(AsTheyAre(edited), again: false);
        }
    }

    private OutgoingModel[] AsTheyAre(IReadOnlyList<OutgoingModel> models)
    {
        var ids = models.Select(model => model.Id).ToArray();
        var rows = ModelMirror.Find(session.Rows, session.Account.Reference, ids, ModelMirror.MergeColumns);
        return models.Where(model => rows.ContainsKey(model.Id)).Select(model => model with { Mirror = rows[model.Id] }).ToArray();
    }

    // Gives back those whose row somebody edited meanwhile: they are merged once more, so that our own value is not taken for an edit
    // there.
    private List<OutgoingModel> WriteBack(IReadOnlyList<OutgoingModel> models, bool again)
    {
        var writes = models.Select(Merged).OfType<AnsweredRow>().ToArray();
        SyncIssues.Raise(session.Rows, writes.SelectMany(write => write.Issues).ToArray());
        var outcomes = session.Rows.UpsertMany(writes.Select(write => write.Row).ToArray());
        var done = writes.Where((_, i) => outcomes[i].IsWritten).ToArray();
        session.Counts.Conflicts += done.Sum(write => write.Merge.NewConflicts.Count);
        SyncIssues.Close(session.Rows, done.SelectMany(write => Closes(write.Model.Mirror, write.Merge)).ToArray());
        return again ? writes.Where((_, i) => outcomes[i].Result == RowResult.Changed).Select(write => write.Model).ToList() : [];
    }

    private AnsweredRow? Merged(OutgoingModel model)
    {
        AnsweredRow? merged = null;
        session.Isolate(() => merged = Merge(model), reference => _park.Unexpected(model.Mirror, model.Intent.Base, reference));
        return merged;
    }

    private AnsweredRow? Merge(OutgoingModel model)
    {
        var rules = session.Mappings.Fields;
        var merge = model.Change is null
            ? RowMerge.Of(ModelFields.Set, model.Mirror, model.Answer!, rules)
            : AnswerMerge.Of(model.Mirror, model.Merge, model.Sent, model.Answer!, rules);
        return MirrorRow.Write(model.Mirror, merge, rules, HashOf(model)) is { } write
            ? new AnsweredRow(
                model,
                merge,
                ModelMirror.Stamped(write, session.Now(), session.Run),
                SyncIssues.Of(session.Origin, model.Mirror.Id, model.Mirror, merge).ToArray()
            )
            : null;
    }

    private static string? HashOf(OutgoingModel model) =>
        ModelFields.Set.IsBroken(model.Answer!)
            ? null
            : ContentHash.After(ModelFields.Set, model.Answer!, model.Mirror.Get(ModelTable.ContentHash));

    private static IEnumerable<string> Closes(Row mirror, RowMerge merge) =>
        merge
            .Settled.Concat(mirror.Get(ModelTable.Message) is null ? [] : [SyncIssues.Sending])
            .Select(subject => SyncIssues.KeyOf(mirror.Id, subject));

    private sealed record AnsweredRow(OutgoingModel Model, RowMerge Merge, Row Row, IReadOnlyList<Row> Issues);
}
