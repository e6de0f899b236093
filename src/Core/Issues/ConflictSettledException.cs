using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Issues;

/// <summary>The issue is no open conflict any more.</summary>
public sealed class ConflictSettledException()
    : DomainException(
        "conflict.settled",
        ErrorKind.Conflict,
        "This is no open conflict any more: it was decided, or both sides agree again."
    );
