using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>What is suggested for records: rows of <c>mpt_matchreview</c>. Those that a person dismissed stay as they are.</summary>
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
        MatchReviewTable.StatusCode.Name,
        MatchReviewTable.OwnerId.Name,
    ];

    /// <summary>The suggestions for a record, dismissed ones too.</summary>
    public IReadOnlyList<Row> Of(RowReference record) =>
        system
            .All(
                new RowQuery(MatchReviewTable.Table, Columns)
                {
                    Where = [RowCondition.Equal(MatchReviewTable.RecordKey, ModelLinks.RecordKey(record))],
                }
            )
            .ToArray();

    /// <summary>Whether it waits for a person.</summary>
    public static bool IsOpen(Row review) => review.Get(MatchReviewTable.StateCode) != RowState.Inactive;

    /// <summary>
    /// The record has a model: what else was suggested for it is no longer a question. Other models that were dismissed stay dismissed.
    /// </summary>
    public void Settle(RowReference record, RowReference model)
    {
        foreach (var settled in Of(record).Where(row => IsOpen(row) || row.Get(MatchReviewTable.ModelKey) == model.ToString()))
        {
            system.Delete(settled.Reference);
        }
    }

    /// <summary>Writes what is suggested for a record now, in its order; what was suggested before and is not any more goes.</summary>
    /// <param name="record">The record, with its name and owner.</param>
    /// <param name="known">Its suggestions so far.</param>
    /// <param name="suggested">The models.</param>
    /// <param name="caller">The rows as who looks: what they cannot see is left to those who can.</param>
    /// <param name="run">The run that suggests them.</param>
    /// <param name="now">The time, UTC.</param>
    public void Keep(Row record, IEnumerable<Row> known, IReadOnlyList<JudgedModel> suggested, IRows caller, RowReference run, DateTime now)
    {
        var open = known.Where(IsOpen).ToDictionary(row => row.Get(MatchReviewTable.ModelKey)!);
        for (var at = 0; at < suggested.Count; at++)
        {
            var verdict = VerdictOf(suggested[at], at + 1);
            if (open.TryGetValue(suggested[at].Model.Reference.ToString(), out var row))
            {
                open.Remove(suggested[at].Model.Reference.ToString());
                Update(row, verdict.Set(MatchReviewTable.OwnerId, record.Get(PropertyTable.OwnerId)));
            }
            else
            {
                Create(
                    New(record, suggested[at].Model, verdict)
                        .Set(MatchReviewTable.FoundOn, now)
                        .Set(MatchReviewTable.RunKey, run.ToString())
                );
            }
        }

        foreach (
            var gone in open.Values.Where(row =>
                caller.Find(RowKey.Of(RowReference.Parse(row.Get(MatchReviewTable.ModelKey)!)), []) is not null
            )
        )
        {
            Withdraw(gone);
        }
    }

    /// <summary>The columns that say whether a model is that of the record.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rank">Its place among those that are suggested; null when it is not.</param>
    public static Row VerdictOf(JudgedModel model, int? rank) =>
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
            .Set(MatchReviewTable.Reasons, JudgedModel.Remarks(model.Verdict));

    /// <summary>The row for a record and a model.</summary>
    /// <param name="record">The record, with its name and owner.</param>
    /// <param name="model">The model, with its name.</param>
    /// <param name="verdict">What else it says.</param>
    public static Row New(Row record, Row model, Row verdict) =>
        verdict
            .Set(
                MatchReviewTable.Name,
                JudgedModel.NameOf(record.Get(PropertyTable.Name), model.Get(ModelTable.Name), MatchReviewTable.Name)
            )
            .Set(MatchReviewTable.RecordKey, ModelLinks.RecordKey(record.Reference))
            .Set(MatchReviewTable.TableName, record.Table)
            .Set(MatchReviewTable.RowId, record.Id.ToString("D"))
            .Set(MatchReviewTable.PropertyId, record.Reference)
            .SetParent(MatchReviewTable.ModelId, MatchReviewTable.ModelKey, model.Reference)
            .Set(MatchReviewTable.OwnerId, record.Get(PropertyTable.OwnerId));

    private void Update(Row row, Row verdict)
    {
        if (verdict.Values.All(pair => Equals(row[pair.Key], pair.Value)))
        {
            return;
        }

        system.Update(new Row(row.Table) { Id = row.Id, Version = row.Version }.SetAll(verdict.Values));
    }

    // What a person has dismissed since it was read stays: its version is another one.
    private void Withdraw(Row row)
    {
        system.Update(new Row(row.Table) { Id = row.Id, Version = row.Version }.Set(MatchReviewTable.Rank, null));
        system.Delete(row.Reference);
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
