using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// Remembers which models are not, or are no longer, those of records, so that no run suggests or links them: rows of
/// <c>mpt_matchreview</c> that are inactive.
/// </summary>
/// <param name="system">The rows as the system.</param>
internal sealed class DismissedModels(IRows system)
{
    /// <summary>Whether somebody decided that the model is not that of the record.</summary>
    public static bool IsDismissed(Row review) => review.Get(MatchReviewTable.StatusCode) == MatchReviewStatus.NotTheModel;

    /// <summary>Whether it is remembered that a model is not, or is no longer, that of a record.</summary>
    public bool Has(RowReference record, RowReference model) => Known(record, model) is { } known && !MatchReviews.IsOpen(known);

    /// <summary>Remembers that a model was that of a property, so that no run makes it so again.</summary>
    public void Unlinked(RowReference record, RowReference model)
    {
        if (record.Table != PropertyTable.Table)
        {
            return;
        }

        var known = Known(record, model);
        if (
            (known is null || MatchReviews.IsOpen(known))
            && system.Find(RowKey.Of(record), [PropertyTable.Name.Name, PropertyTable.OwnerId.Name]) is { } property
            && system.Find(RowKey.Of(model), [ModelTable.Name.Name]) is { } mirror
        )
        {
            var review = new Row(MatchReviewTable.Table).Set(MatchReviewTable.Answer, MatchAnswer.NeedsADecision);
            SetState(known?.Id ?? system.Create(MatchReviews.New(property, mirror, review)), RowState.Inactive, MatchReviewStatus.Unlinked);
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

        var id =
            known?.Id
            ?? system.Create(MatchReviews.New(record, model.Model, MatchReviews.VerdictOf(model, null)).Set(MatchReviewTable.FoundOn, now));
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
        if (known is null || MatchReviews.IsOpen(known))
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

    private Row? Known(RowReference record, RowReference model) =>
        new MatchReviews(system).Of(record).FirstOrDefault(row => row.Get(MatchReviewTable.ModelKey) == model.ToString());

    // The platform splits an Update that mixes the status with other columns.
    private void SetState(Guid id, RowState state, MatchReviewStatus status) =>
        system.Update(
            new Row(MatchReviewTable.Table) { Id = id }
                .Set(MatchReviewTable.StateCode, state)
                .Set(MatchReviewTable.StatusCode, status)
        );
}
