using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Fields;

/// <summary>There are no field mappings yet.</summary>
public sealed class DefaultsMissingException()
    : DomainException("setup.defaults-missing", ErrorKind.Conflict, "There are no field mappings yet. Call mpt_InstallDefaults first.");
