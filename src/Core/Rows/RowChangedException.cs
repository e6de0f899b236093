using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Rows;

/// <summary>Somebody else wrote the row since it was read.</summary>
public sealed class RowChangedException(string row) : DomainException(Phrase.Of("row.changed").With("row", row), ErrorKind.Conflict);
