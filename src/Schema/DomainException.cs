namespace MatterportForDataverse.Schema;

/// <summary>A refusal: something we will not do, said in a sentence for people, with a code that never changes.</summary>
/// <param name="code">Stable, lower case, with a dot: <c>link.model-taken</c>.</param>
/// <param name="kind">What sort of refusal it is.</param>
/// <param name="message">The sentence.</param>
public class DomainException(string code, ErrorKind kind, string message) : Exception(message)
{
    /// <summary>The stable code.</summary>
    public string Code { get; } = code;

    /// <summary>What sort of refusal it is.</summary>
    public ErrorKind Kind { get; } = kind;
}
