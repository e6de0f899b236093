using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Dataverse;

/// <summary>The platform does not take a value of the row.</summary>
public sealed class InvalidRowException(string row, string reason)
    : DomainException("row.invalid", ErrorKind.Invalid, $"Dataverse does not take {row}: {reason}");
