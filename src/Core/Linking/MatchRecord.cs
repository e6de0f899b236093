using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// Matches one record after the other: links what is clear, where the account of the model allows it, and leaves the rest to a person. One
/// that fails holds up no other.
/// </summary>
/// <param name="session">What it works with.</param>
/// <param name="caller">The rows as the user who asked for it.</param>
/// <param name="link">Links as that user.</param>
internal sealed class MatchRecord(WorkSession session, IRows caller, Action<LinkModelMessage.Request> link)
{
    private const int MostSuggestions = 5;

    private readonly MatchReviews _reviews = new(session.Rows);
    private readonly Lazy<IReadOnlyCollection<Guid>> _linking = new(() =>
        Account.All(session.Rows).Where(account => account.LinksClear).Select(account => account.Reference.Id).ToArray()
    );

    /// <summary>Matches a record.</summary>
    /// <param name="record">The record, with its name and owner.</param>
    /// <exception cref="DomainException">The platform is busy: the work goes on later.</exception>
    public void Handle(Row record)
    {
        session.Counts.Read++;
        try
        {
            Match(record);
        }
        catch (DomainException refused) when (refused.Kind is not ErrorKind.Later)
        {
            // Linked, dismissed, or deleted by somebody at this moment.
            session.Counts.Failed++;
        }
#pragma warning disable CA1031 // Whatever it is, the other records are not to suffer from it.
        catch (Exception bug) when (bug is not (DomainException or MatterportException or OperationCanceledException))
#pragma warning restore CA1031
        {
            session.Report(bug);
            session.Counts.Failed++;
        }
    }

    private void Match(Row record)
    {
        var judged = SuggestedModels.Of(caller, session.Rows, record.Reference).Judged;
        var clear = judged.FirstOrDefault(one => one.Verdict.Answer == Answer.Clear);
        if (clear is not null && _linking.Value.Contains(clear.Model.Get(ModelTable.AccountId)!.Id))
        {
            if (IsLinked(record.Reference, clear.Model))
            {
                session.Counts.Linked++;
                return;
            }

            judged = judged.Select(one => one == clear ? one.Unsure("match.link-refused") : one).ToArray();
        }

        if (ModelLinks.CurrentModelOf(session.Rows, record.Reference) is null)
        {
            Suggest(record, judged);
        }
    }

    // What somebody has dismissed or unlinked is not put before them again.
    private void Suggest(Row record, IReadOnlyList<JudgedModel> judged)
    {
        var known = _reviews.Of(record.Reference);
        var decided = known.Where(row => !MatchReviews.IsOpen(row)).Select(row => row.Get(MatchReviewTable.ModelKey)).ToArray();
        var suggested = judged
            .Where(one => one.Verdict.Answer != Answer.No && !decided.Contains(one.Model.Reference.ToString()))
            .Take(MostSuggestions)
            .ToArray();
        _reviews.Keep(record, known, suggested, caller, session.Run, session.Now());
        if (suggested.Length > 0)
        {
            session.Counts.Suggested++;
        }
        else
        {
            session.Counts.Unmatched++;
        }
    }

    private bool IsLinked(RowReference record, Row model)
    {
        session.Counts.DataverseRequests++;
        try
        {
            link(
                new LinkModelMessage.Request
                {
                    TableName = record.Table,
                    RowId = record.Id,
                    ModelId = model.Get(ModelTable.MatterportId)!,
                    AccountId = model.Get(ModelTable.AccountId)!.Id,
                    OnlyIfUnlinked = true,
                }
            );
            return true;
        }
        catch (DomainException refused) when (refused.Kind is not ErrorKind.Later)
        {
            return false;
        }
    }
}
