using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// Matches a page of records: links what is clear, where the account of the model allows it, and leaves the rest to a person. One that is
/// refused holds up no other.
/// </summary>
/// <param name="session">What it works with.</param>
/// <param name="caller">The rows as the user who asked for it.</param>
/// <param name="link">Links as that user.</param>
internal sealed class MatchPage(WorkSession session, IRows caller, Action<LinkModelMessage.Request> link)
{
    private const int MostSuggestions = 5;

    private readonly MatchReviews _reviews = new(session.Rows);
    private readonly Lazy<IReadOnlyCollection<Guid>> _linking = new(() =>
        Account.All(session.Rows).Where(account => account.LinksClear).Select(account => account.Reference.Id).ToArray()
    );

    /// <summary>Matches them.</summary>
    /// <param name="records">The records, with <see cref="UnlinkedRecords.Columns"/>.</param>
    public void Handle(IReadOnlyList<Row> records)
    {
        var known = _reviews.Of(records.Select(record => record.Reference));
        foreach (var record in records)
        {
            session.Counts.Read++;
            Handle(record, known[ModelLinks.RecordKey(record.Reference)]);
        }
    }

    private void Handle(Row record, IEnumerable<Row> known)
    {
        IReadOnlyList<JudgedModel> judged;
        try
        {
            judged = SuggestedModels.Of(caller, session.Rows, record.Reference).Judged;
        }
        catch (RowNotFoundException)
        {
            return; // Deleted a moment ago, or taken from the user.
        }

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

        var suggested = judged.Where(one => one.Verdict.Answer != Answer.No).Take(MostSuggestions).ToArray();
        _reviews.Keep(record, known, suggested, session.Run, session.Now());
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
