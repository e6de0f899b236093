using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Rows;

/// <summary>A row with the same key exists already.</summary>
public sealed class DuplicateRowException(string row) : DomainException(Phrase.Of("row.duplicate").With("row", row), ErrorKind.Conflict);
