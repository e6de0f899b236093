using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>Something about an order that we will not do.</summary>
/// <param name="phrase">What is said.</param>
/// <param name="kind">What sort of refusal it is.</param>
public sealed class OrderException(Phrase phrase, ErrorKind kind) : DomainException(phrase, kind);
