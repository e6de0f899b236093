using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Jobs;

/// <summary>It is not clear which work a tag becomes.</summary>
public sealed class NoWorkTargetException() : DomainException(Phrase.Of("tag.no-work-target"), ErrorKind.Invalid);
