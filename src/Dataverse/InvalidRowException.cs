using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Dataverse;

/// <summary>The platform does not take a value of the row.</summary>
public sealed class InvalidRowException(string row, string reason)
    : DomainException(Phrase.Of("row.invalid").With("row", row).With("reason", reason), ErrorKind.Invalid);
