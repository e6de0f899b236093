using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Rows;

/// <summary>A row with the same key exists already.</summary>
public sealed class DuplicateRowException(string row)
    : DomainException("row.duplicate", ErrorKind.Conflict, $"There is a row with the key of {row} already.");
