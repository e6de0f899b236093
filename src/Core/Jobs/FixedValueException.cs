using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Jobs;

/// <summary>A line of a work target's fixed values cannot be read.</summary>
public sealed class FixedValueException(string line)
    : DomainException(Phrase.Of("guard.work-target.fixed-values").With("line", line), ErrorKind.Invalid);
