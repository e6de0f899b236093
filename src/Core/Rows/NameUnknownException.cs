using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Rows;

/// <summary>The platform has no table or column of that name.</summary>
public sealed class NameUnknownException(string row, string reason)
    : DomainException(Phrase.Of("row.unknown-name").With("row", row).With("reason", reason), ErrorKind.Invalid);
