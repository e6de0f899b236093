using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Jobs;

/// <summary>The platform refused the work: a table or a column is not there, a value is missing, or a step objects.</summary>
/// <param name="target">The work target.</param>
/// <param name="reason">What the platform said.</param>
public sealed class WorkRefusedException(WorkTarget target, string reason)
    : DomainException(
        Phrase.Of("tag.work-refused").With("target", target.Name).With("table", target.Table).With("reason", reason),
        ErrorKind.Invalid
    );
