using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>A model and whether it is that of a record.</summary>
/// <param name="Model">Its row.</param>
/// <param name="Verdict">Whether it is, and why.</param>
/// <param name="IsCurrent">It is the current model of the record's property.</param>
internal sealed record JudgedModel(Row Model, Verdict Verdict, bool IsCurrent)
{
    // Where two places lie far apart, nothing else says as much.
    private const string Farthest = "match.apart";

    /// <summary>The verdict; a model that leads a property is not clear, whichever it leads.</summary>
    public static JudgedModel Of(Row model, Verdict verdict, RowReference property)
    {
        var leads = ShownModels.PropertyOf(model);
        var isTaken = leads is not null && verdict.Answer == Answer.Clear;
        return new JudgedModel(model, isTaken ? verdict with { Answer = Answer.Ask } : verdict, leads == property.Id);
    }

    /// <summary>It is linked now, it may be the model, or it is beside it: another flat, another number.</summary>
    public bool IsWorthALook =>
        IsCurrent
        || Verdict.Answer != Answer.No
        || Verdict.Reasons.Any(reason => reason.Code is "match.street-same" or "match.name-same" or "match.near");

    /// <summary>It has the name of the record.</summary>
    public bool HasSameName => Verdict.Reasons.Any(reason => reason.Code == "match.name-same");

    /// <summary>The same with one doubt more; what was clear is to be asked about.</summary>
    public JudgedModel Unsure(string code) =>
        Verdict.Answer == Answer.Clear
            ? this with
            {
                Verdict = Verdict with { Answer = Answer.Ask, Doubts = [.. Verdict.Doubts, new Remark(code)] },
            }
            : this;

    /// <summary>The same after somebody decided that it is not the model of the record.</summary>
    public JudgedModel Dismissed() =>
        this with
        {
            Verdict = Verdict with { Answer = Answer.No, Doubts = [new Remark("match.dismissed"), .. Verdict.Doubts] },
        };

    /// <summary>What speaks against a model and for it, as rows keep it.</summary>
    public static string Remarks(Verdict verdict) =>
        PhraseJson.WriteAll(verdict.Doubts.Concat(verdict.Reasons).Select(remark => remark.ToPhrase()));

    /// <summary>The name of a row that stands for a record and a model.</summary>
    /// <param name="record">The name of the record.</param>
    /// <param name="model">The name of the model.</param>
    /// <param name="column">The column that holds it, which may be too short for both.</param>
    public static string NameOf(string? record, string? model, Column<string> column)
    {
        var name = $"{record} – {model}";
        return column.MaxLength is { } most && name.Length > most ? name.Substring(0, most) : name;
    }

    /// <summary>Says the verdict on what is shown of the model.</summary>
    public ModelSuggestion SayOn(ModelSuggestion shown, Language language)
    {
        shown.Answer = Verdict.Answer switch
        {
            Answer.Clear => "clear",
            Answer.Ask => "ask",
            _ => "no",
        };
        shown.Score = Verdict.Score;
        shown.Reasons = Verdict.Reasons.Select(reason => language.Say(reason.ToPhrase())).ToArray();
        shown.Doubts = Verdict
            .Doubts.OrderByDescending(doubt => doubt.Code == Farthest)
            .Select(doubt => language.Say(doubt.ToPhrase()))
            .ToArray();
        return shown;
    }
}
