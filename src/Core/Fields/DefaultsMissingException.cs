using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Fields;

/// <summary>There are no field mappings yet.</summary>
public sealed class DefaultsMissingException() : DomainException(Phrase.Of("setup.defaults-missing"), ErrorKind.Conflict);
