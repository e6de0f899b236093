using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Models;
using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>The models that may be that of a record, the likeliest first, as far as the caller may see them.</summary>
/// <param name="Judged">The models; the current one comes first, whatever speaks against it.</param>
/// <param name="AreAllRead">False where models have not been read yet: then none is clear.</param>
internal sealed record SuggestedModels(IReadOnlyList<JudgedModel> Judged, bool AreAllRead)
{
    /// <summary>Finds and judges them.</summary>
    /// <param name="caller">The rows as the caller.</param>
    /// <param name="system">The rows as the system.</param>
    /// <param name="record">A property, or a site visit, which is recognised by its property.</param>
    /// <exception cref="RowNotFoundException">There is no such record for the caller.</exception>
    /// <exception cref="TableNotLinkableException">Rows of that table cannot be linked.</exception>
    /// <exception cref="AccountNotClearException">There is no account whose models could be suggested.</exception>
    public static SuggestedModels Of(IRows caller, IRows system, RowReference record)
    {
        var judge = ModelJudge.For(caller, system, record);
        var areAllRead = AreRead(system);
        var judged = (judge is null ? [] : Judge(caller, judge)).Select(one => areAllRead ? one : one.Unsure("match.unread"));
        return new SuggestedModels(judged.ToArray(), areAllRead);
    }

    private static bool AreRead(IRows system)
    {
        var accounts = Account.All(system);
        return accounts.Count == 0 ? throw new AccountNotClearException() : ReadModels.AreAllRead(system, accounts);
    }

    private static IEnumerable<JudgedModel> Judge(IRows caller, ModelJudge judge)
    {
        var filter = new CandidateFilter(judge.Place, judge.Property);
        var candidates = ModelCandidates.Find(caller, filter);
        var judged = candidates.AreAll ? judge.Judge(candidates.Rows) : judge.JudgeSome(candidates.Rows, "match.too-many");
        if (candidates.AreAll && judged.All(one => one.Verdict.Answer == Answer.No))
        {
            judged = judge.JudgeSome(candidates.WithAlike(caller, filter).Rows, "match.rivals-unknown");
        }

        // Where hundreds have the address, it says little: what is doubtful, and the name, say more.
        return judged
            .Where(one => one.IsWorthALook)
            .OrderByDescending(one => one.IsCurrent)
            .ThenBy(one => one.Verdict.Answer)
            .ThenBy(one => candidates.AreAll ? 0 : one.Verdict.Doubts.Count)
            .ThenByDescending(one => !candidates.AreAll && one.HasSameName)
            .ThenByDescending(one => one.Verdict.Weight)
            .ThenBy(one => one.Model.Get(ModelTable.MatterportId), StringComparer.Ordinal);
    }
}
