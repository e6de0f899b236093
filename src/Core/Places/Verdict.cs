using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Places;

/// <summary>Whether a model is that of a property.</summary>
public enum Answer
{
    /// <summary>It is.</summary>
    Clear,

    /// <summary>It may be: a person has to look.</summary>
    Ask,

    /// <summary>It is not, or nothing says that it is.</summary>
    No,
}

/// <summary>A reason or a doubt, by code; the table of texts says it.</summary>
/// <param name="Code">The code: match.number-differs.</param>
/// <param name="Value">What the property says.</param>
/// <param name="Other">What the model says.</param>
public sealed record Remark(string Code, string Value = "", string Other = "")
{
    /// <summary>What is to be said.</summary>
    public Phrase ToPhrase() => Phrase.Of(Code).With("value", Value).With("other", Other);
}

/// <summary>Whether a model is that of a property, and why.</summary>
/// <param name="Answer">Whether it is.</param>
/// <param name="Reasons">What speaks for it.</param>
/// <param name="Doubts">What speaks against it; contradictions first.</param>
/// <param name="Weight">Orders suggestions; decides nothing.</param>
public sealed record Verdict(Answer Answer, IReadOnlyList<Remark> Reasons, IReadOnlyList<Remark> Doubts, int Weight)
{
    /// <summary>The weight, from 0 to 100.</summary>
    public decimal Score => Math.Min(100, Math.Max(0, Weight));
}
