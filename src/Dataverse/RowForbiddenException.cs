using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Dataverse;

/// <summary>The caller lacks the privilege.</summary>
public sealed class RowForbiddenException(string row)
    : DomainException("row.forbidden", ErrorKind.Forbidden, $"You may not do this with {row}. Ask for a role that may.");
