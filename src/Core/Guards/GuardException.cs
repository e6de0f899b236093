using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Guards;

/// <summary>A guard refuses a write, and says what to do instead.</summary>
/// <param name="phrase">What is said. The code is <c>guard.</c>, what is guarded and, where there are several rules, which.</param>
/// <param name="kind">Whether the value is wrong, or the way.</param>
public sealed class GuardException(Phrase phrase, ErrorKind kind) : DomainException(phrase, kind);
