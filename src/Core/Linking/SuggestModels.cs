using MatterportForDataverse.Core.Accounts;
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
        var suggested = SuggestedModels.Of(caller, system, new RowReference(request.TableName, request.RowId));
        var judged = suggested.Judged.Take(Math.Min(Math.Max(request.Top ?? 5, 1), MostSuggestions)).ToArray();
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
            Complete = suggested.AreAllRead,
        };
    }

    private ModelSuggestion[] Shown(JudgedModel[] judged)
    {
        var shown = new ShownModels(caller, language).Show(judged.Select(one => one.Model).ToArray());
        return shown.Select((one, at) => judged[at].SayOn(one, language)).ToArray();
    }
}
