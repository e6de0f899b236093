using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Callers;

/// <summary>A person has to do it themselves, and the call does not show that they do.</summary>
/// <param name="code">Why not.</param>
public sealed class CallerException(string code) : DomainException(Phrase.Of(code), ErrorKind.Forbidden);
