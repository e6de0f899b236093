using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Fields;

/// <summary>Somebody typed what would be sent to Matterport and cannot be.</summary>
/// <param name="phrase">Why, as <see cref="Field.Refusal"/> says it.</param>
public sealed class ValueRefusedException(Phrase phrase) : DomainException(phrase, ErrorKind.Invalid);
