using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Changes;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>Writes back what came of sending: the journal, the answers as the new base, and what was refused.</summary>
internal sealed class RecordAnswers(WorkSession session)
{
    private readonly ParkModel _park = new(session);

    /// <summary>Writes down what is about to be replaced in Matterport, so that no answer that is lost can lose it.</summary>
    public void Announce(IReadOnlyList<OutgoingModel> models) =>
        session.Rows.UpsertMany(models.Where(model => model.Change is not null).Select(model => Entry(model)).ToArray());

    /// <summary>Records what came of these models.</summary>
    public void Record(IReadOnlyList<OutgoingModel> models, IReadOnlyDictionary<ModelId, ChangeOutcome> outcomes)
    {
        var mended = new List<Row>();
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
                mended.AddRange(
                    model.Sent.Any(sent => sent.Field.Read(answer) is { IsKnown: true } said && said.ValueOr(null) != sent.Ours)
                        ? [Entry(model, answer)]
                        : Array.Empty<Row>()
                );
                answered.Add(model with { Answer = answer });
            }
            else if (outcome is { Ambiguous: true })
            {
                session.Counts.Failed++; // Perhaps it arrived: the row stays dirty, and a later round tells by reading.
            }
            else if (outcome is { Error: { } error })
            {
                session.Rows.Delete(RowReferenceOf(Entry(model)));
                _park.Refused(model.Intent, Phrase.Of("issue.rejected").With("code", error.Code), error.WaitingHelps);
            }
        }

        session.Rows.UpsertMany(mended);
        if (WriteBack(AsTheyAre(answered), again: true) is { Count: > 0 } edited)
        {
            WriteBack(AsTheyAre(edited), again: false);
        }
    }

    private Row Entry(OutgoingModel model, Model? answer = null) =>
        Journal.OfSending(model.Intent.Mirror, model.Merge, model.Sent, model.Theirs.Modified, answer, session.Now(), session.Run);

    private static RowReference RowReferenceOf(Row entry) => new(entry.Table, entry.Key!.Id!.Value);

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
        SyncIssues.Close(session.Rows, done.SelectMany(Closes).ToArray());
        return again ? writes.Where((_, i) => outcomes[i].Result == RowResult.Changed).Select(write => write.Model).ToList() : [];
    }

    private AnsweredRow? Merged(OutgoingModel model)
    {
        AnsweredRow? merged = null;
        session.Isolate(() => merged = Merge(model), reference => _park.Unexpected(model.Mirror, reference));
        return merged;
    }

    private AnsweredRow? Merge(OutgoingModel model)
    {
        var rules = session.Mappings.Fields;
        var merge = model.Change is null
            ? RowMerge.Of(ModelFields.Set, model.Mirror, model.Answer!, rules)
            : AnswerMerge.Of(ModelFields.Set, model.Mirror, model.Merge, model.Sent, model.Answer!, rules);
        if (MirrorRow.Write(model.Mirror, merge, rules, HashOf(model)) is not { } write)
        {
            return null;
        }

        var issues = SyncIssues.Of(session.Origin, model.Mirror.Id, model.Mirror, merge).ToList();
        var isParked = (model.Waits is not null || model.HasMisfit) && !ParkModel.IsEdited(model.Intent.Mirror, model.Mirror, rules);
        if (isParked)
        {
            write
                .Set(ModelTable.SyncState, SyncState.Failed)
                .Set(ModelTable.Message, model.Waits is { } said ? PhraseJson.Write(said) : null);
            issues.AddRange(model.Waits is null ? [] : [_park.Issue(model.Mirror, model.WaitsAs, model.Waits)]);
        }

        return new AnsweredRow(model, merge, ModelMirror.Stamped(write, session.Now(), session.Run), issues, isParked);
    }

    private string? HashOf(OutgoingModel model) =>
        ModelFields.Set.IsBroken(model.Answer!) || AnswerAge.IsFresh(model.Answer!, session.Matterport.RepliedOn, session.Now())
            ? null
            : ContentHash.After(ModelFields.Set, model.Answer!, model.Mirror.Get(ModelTable.ContentHash));

    private IEnumerable<string> Closes(AnsweredRow write) =>
        write
            .Merge.Settled.Concat(write.IsParked || write.Model.Mirror.Get(ModelTable.Message) is null ? [] : [SyncIssues.Sending])
            .Select(subject => SyncIssues.KeyOf(write.Model.Mirror.Id, subject))
            .Concat(
                ContentHash.IsWhole(write.Model.Mirror.Get(ModelTable.ContentHash))
                    ? []
                    : [SyncIssues.ReadingKey(session.Account.Reference, write.Model.Intent.Mirror.Get(ModelTable.MatterportId)!)]
            );

    private sealed record AnsweredRow(OutgoingModel Model, RowMerge Merge, Row Row, IReadOnlyList<Row> Issues, bool IsParked);
}
