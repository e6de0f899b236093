using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Guards;

/// <summary>A guard refuses a write. The sentence says what to do instead.</summary>
/// <param name="what">What is guarded: the code is <c>guard.</c> and this.</param>
/// <param name="kind">Whether the value is wrong, or the way.</param>
/// <param name="message">The sentence.</param>
public sealed class GuardException(string what, ErrorKind kind, string message) : DomainException("guard." + what, kind, message);
