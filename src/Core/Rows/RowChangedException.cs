using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Rows;

/// <summary>Somebody else wrote the row since it was read.</summary>
public sealed class RowChangedException(string row)
    : DomainException("row.changed", ErrorKind.Conflict, $"Somebody else changed {row} in the meantime. Read it again.");
