namespace MatterportForDataverse.Schema;

/// <summary>A request parameter is missing or cannot be used.</summary>
/// <param name="parameter">The parameter.</param>
/// <param name="phrase">What is wrong with it.</param>
public sealed class InvalidRequestException(string parameter, Phrase phrase)
    : DomainException(phrase.With("parameter", parameter), ErrorKind.Invalid)
{
    /// <param name="parameter">The parameter.</param>
    /// <param name="code">What is wrong with it.</param>
    public InvalidRequestException(string parameter, string code = "parameter.missing")
        : this(parameter, Phrase.Of(code)) { }
}
