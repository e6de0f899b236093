using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>Suggestions that wait for a person, and those that a person dismissed: rows of <c>mpt_matchreview</c>.</summary>
/// <param name="system">The rows as the system.</param>
internal sealed class MatchReviews(IRows system)
{
    private static readonly string[] Columns =
    [
        MatchReviewTable.RecordKey.Name,
        MatchReviewTable.ModelKey.Name,
        MatchReviewTable.Answer.Name,
        MatchReviewTable.Score.Name,
        MatchReviewTable.Rank.Name,
        MatchReviewTable.Reasons.Name,
        MatchReviewTable.StateCode.Name,
    ];

    /// <summary>The suggestions for records, dismissed ones too, by the key of the record.</summary>
    public ILookup<string, Row> Of(IEnumerable<RowReference> records) =>
        system
            .All(
                new RowQuery(MatchReviewTable.Table, Columns)
                {
                    Where = [RowCondition.In(MatchReviewTable.RecordKey, records.Select(ModelLinks.RecordKey))],
                }
            )
            .ToLookup(row => row.Get(MatchReviewTable.RecordKey)!);

    /// <summary>The keys of the models that somebody decided are not that of the record.</summary>
    public IReadOnlyCollection<string> DismissedFor(RowReference record) =>
        Of([record])[ModelLinks.RecordKey(record)].Where(IsDismissed).Select(row => row.Get(MatchReviewTable.ModelKey)!).ToArray();

    /// <summary>
    /// The record has a model: what else was suggested for it is no longer a question. Other models that were dismissed stay dismissed.
    /// </summary>
    public void Settle(RowReference record, RowReference model)
    {
        var known = Of([record])[ModelLinks.RecordKey(record)];
        foreach (var settled in known.Where(row => !IsDismissed(row) || row.Get(MatchReviewTable.ModelKey) == model.ToString()))
        {
            system.Delete(settled.Reference);
        }
    }

    /// <summary>Writes what is suggested for a record now, in its order; what was suggested before and is not any more goes.</summary>
    /// <param name="record">The record, with its name and owner.</param>
    /// <param name="known">Its suggestions so far.</param>
    /// <param name="suggested">The models.</param>
    /// <param name="run">The run that suggests them.</param>
    /// <param name="now">The time, UTC.</param>
    public void Keep(Row record, IEnumerable<Row> known, IReadOnlyList<JudgedModel> suggested, RowReference run, DateTime now)
    {
        var open = known.Where(row => !IsDismissed(row)).ToDictionary(row => row.Get(MatchReviewTable.ModelKey)!);
        for (var at = 0; at < suggested.Count; at++)
        {
            var verdict = VerdictOf(suggested[at], at + 1);
            if (open.TryGetValue(suggested[at].Model.Reference.ToString(), out var row))
            {
                open.Remove(suggested[at].Model.Reference.ToString());
                Update(row, verdict);
            }
            else
            {
                Create(New(record, suggested[at], verdict, now).Set(MatchReviewTable.RunKey, run.ToString()));
            }
        }

        foreach (var gone in open.Values)
        {
            system.Delete(gone.Reference);
        }
    }

    /// <summary>Remembers that a model is not that of a record.</summary>
    /// <param name="record">The record, with its name and owner.</param>
    /// <param name="known">The suggestion; null when there is none yet.</param>
    /// <param name="model">The model.</param>
    /// <param name="person">Who decides.</param>
    /// <param name="now">The time, UTC.</param>
    /// <returns>False when it was remembered before.</returns>
    public bool Dismiss(Row record, Row? known, JudgedModel model, RowReference person, DateTime now)
    {
        if (known is not null && IsDismissed(known))
        {
            return false;
        }

        var id = known?.Id ?? system.Create(New(record, model, VerdictOf(model, null), now));
        system.Update(
            new Row(MatchReviewTable.Table) { Id = id }
                .Set(MatchReviewTable.DismissedBy, person)
                .Set(MatchReviewTable.DismissedOn, now)
        );
        SetState(id, RowState.Inactive, MatchReviewStatus.NotTheModel);
        return true;
    }

    /// <summary>Forgets that a model is not that of a record.</summary>
    /// <param name="known">The suggestion; null when there is none.</param>
    /// <param name="isLinked">Whether the record has a model, so that nothing is suggested for it.</param>
    /// <returns>False when it was not dismissed.</returns>
    public bool Restore(Row? known, bool isLinked)
    {
        if (known is null || !IsDismissed(known))
        {
            return false;
        }

        if (isLinked)
        {
            system.Delete(known.Reference);
            return true;
        }

        system.Update(
            new Row(MatchReviewTable.Table) { Id = known.Id }
                .Set(MatchReviewTable.DismissedBy, (RowReference?)null)
                .Set(MatchReviewTable.DismissedOn, (DateTime?)null)
        );
        SetState(known.Id, RowState.Active, MatchReviewStatus.Open);
        return true;
    }

    private static bool IsDismissed(Row review) => review.Get(MatchReviewTable.StateCode) == RowState.Inactive;

    // The platform splits an Update that mixes the status with other columns.
    private void SetState(Guid id, RowState state, MatchReviewStatus status) =>
        system.Update(
            new Row(MatchReviewTable.Table) { Id = id }
                .Set(MatchReviewTable.StateCode, state)
                .Set(MatchReviewTable.StatusCode, status)
        );

    private static Row VerdictOf(JudgedModel model, int? rank) =>
        new Row(MatchReviewTable.Table)
            .Set(
                MatchReviewTable.Answer,
                model.Verdict.Answer switch
                {
                    Answer.Clear => MatchAnswer.Clear,
                    Answer.Ask => MatchAnswer.NeedsADecision,
                    _ => MatchAnswer.Improbable,
                }
            )
            .Set(MatchReviewTable.Score, model.Verdict.Score)
            .Set(MatchReviewTable.Rank, rank)
            .Set(MatchReviewTable.Reasons, model.Remarks);

    private static Row New(Row record, JudgedModel model, Row verdict, DateTime now)
    {
        var name = $"{record.Get(PropertyTable.Name)} – {model.Model.Get(ModelTable.Name)}";
        var most = MatchReviewTable.Name.MaxLength ?? 200;
        return verdict
            .Set(MatchReviewTable.Name, name.Length <= most ? name : name.Substring(0, most))
            .Set(MatchReviewTable.RecordKey, ModelLinks.RecordKey(record.Reference))
            .Set(MatchReviewTable.TableName, record.Table)
            .Set(MatchReviewTable.RowId, record.Id.ToString("D"))
            .Set(MatchReviewTable.PropertyId, record.Reference)
            .SetParent(MatchReviewTable.ModelId, MatchReviewTable.ModelKey, model.Model.Reference)
            .Set(MatchReviewTable.FoundOn, now)
            .Set(MatchReviewTable.OwnerId, record.Get(PropertyTable.OwnerId));
    }

    private void Update(Row row, Row verdict)
    {
        if (verdict.Values.All(pair => Equals(row[pair.Key], pair.Value)))
        {
            return;
        }

        system.Update(new Row(row.Table) { Id = row.Id }.SetAll(verdict.Values));
    }

    private void Create(Row review)
    {
        try
        {
            system.Create(review);
        }
        catch (DuplicateRowException)
        {
            // Suggested at this very moment by another run, or dismissed by a person, whose word stands.
        }
    }
}
