using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Dataverse;

/// <summary>A step refused the write. When the step is ours, the code is the one it gave.</summary>
public sealed class StepRefusedException(string code, string message) : DomainException(code, ErrorKind.Conflict, message);
