namespace MatterportForDataverse.Schema;

/// <summary>A refusal: something we will not do, with a code that never changes. What people read is said in their language.</summary>
/// <param name="phrase">What is said: a code and its arguments.</param>
/// <param name="kind">What sort of refusal it is.</param>
public class DomainException(Phrase phrase, ErrorKind kind) : Exception
{
    /// <summary>What is said.</summary>
    public Phrase Phrase { get; } = phrase;

    /// <summary>The stable code.</summary>
    public virtual string Code => Phrase.Code;

    /// <summary>What sort of refusal it is.</summary>
    public ErrorKind Kind { get; } = kind;

    /// <summary>The sentence in English.</summary>
    public override string Message => Phrase.ToString();
}
