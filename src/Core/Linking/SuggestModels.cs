using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Models;
using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// Suggests models for a property, or for a site visit by its property: each with what speaks for and against it, and whether one is clear.
/// The current model comes first, whatever speaks against it. Asks the mirror, and Matterport never: at most seven queries, whatever the
/// size; one more for a site visit, and one where a model that is shown leads a property.
/// </summary>
/// <param name="caller">The rows as the caller, who is shown no model that they may not read.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="language">The language of the person who asks.</param>
public sealed class SuggestModels(IRows caller, IRows system, Language language)
{
    /// <summary>The verdict when one model is that of the property, and free.</summary>
    public const string Clear = "clear";

    /// <summary>The verdict when a person must choose.</summary>
    public const string Ambiguous = "ambiguous";

    /// <summary>The verdict when no model may be it.</summary>
    public const string None = "none";

    private const int MostSuggestions = 50;

    /// <summary>Suggests.</summary>
    /// <exception cref="RowNotFoundException">There is no such record for the caller.</exception>
    /// <exception cref="TableNotLinkableException">Rows of that table cannot be linked.</exception>
    /// <exception cref="AccountNotClearException">There is no account whose models could be suggested.</exception>
    public SuggestModelsMessage.Response Handle(SuggestModelsMessage.Request request)
    {
        var judge = ModelJudge.For(caller, system, new RowReference(request.TableName, request.RowId));
        var isComplete = AreAllRead();
        var judged = (judge is null ? [] : Judge(judge))
            .Select(one => isComplete ? one : one.Unsure("match.unread"))
            .Take(Math.Min(Math.Max(request.Top ?? 5, 1), MostSuggestions))
            .ToArray();
        var clear = judged.FirstOrDefault(one => one.Verdict.Answer == Answer.Clear);
        return new SuggestModelsMessage.Response
        {
            Suggestions = Json.Write(Shown(judged)),
            Verdict =
                clear is not null ? Clear
                : judged.Any(one => one.Verdict.Answer == Answer.Ask) ? Ambiguous
                : None,
            ModelId = clear?.Model.Get(ModelTable.MatterportId) ?? "",
            Score = judged.Select(one => one.Verdict.Score).DefaultIfEmpty().Max(),
            Complete = isComplete,
        };
    }

    private bool AreAllRead()
    {
        var accounts = Account.All(system);
        return accounts.Count == 0 ? throw new AccountNotClearException() : ReadModels.AreAllRead(system, accounts);
    }

    private IEnumerable<JudgedModel> Judge(ModelJudge judge)
    {
        var candidates = ModelCandidates.Find(caller, judge.Place, judge.Property);
        var judged = judge.Judge(candidates.Rows, candidates.AreAll);
        if (candidates.AreAll && judged.All(one => one.Verdict.Answer == Answer.No))
        {
            judged = judge
                .Judge(candidates.WithRareWords(caller, judge.Place).Rows, areAll: false)
                .Select(one => one.Unsure("match.rivals-unknown"))
                .ToArray();
        }

        return judged
            .Where(one => one.IsWorthALook)
            .Select(one => candidates.AreAll ? one : one.Unsure("match.too-many"))
            .OrderByDescending(one => one.IsCurrent)
            .ThenBy(one => one.Verdict.Answer)
            .ThenByDescending(one => one.Verdict.Weight)
            .ThenBy(one => one.Model.Get(ModelTable.MatterportId), StringComparer.Ordinal);
    }

    private ModelSuggestion[] Shown(JudgedModel[] judged)
    {
        var shown = new ShownModels(caller, language).Show(judged.Select(one => one.Model).ToArray());
        return shown.Select((one, at) => judged[at].SayOn(one, language)).ToArray();
    }
}
