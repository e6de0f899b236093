using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Dataverse;

/// <summary>The caller lacks the privilege.</summary>
public sealed class RowForbiddenException(string row) : DomainException(Phrase.Of("row.forbidden").With("row", row), ErrorKind.Forbidden);
