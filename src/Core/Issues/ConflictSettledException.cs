using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Issues;

/// <summary>The issue is no open conflict any more.</summary>
public sealed class ConflictSettledException() : DomainException(Phrase.Of("conflict.settled"), ErrorKind.Conflict);
