using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Rows;

/// <summary>There is no such row, or the caller may not see it.</summary>
public sealed class RowNotFoundException(string row) : DomainException(Phrase.Of("row.not-found").With("row", row), ErrorKind.NotFound);
