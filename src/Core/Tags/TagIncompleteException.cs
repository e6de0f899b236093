using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tags;

/// <summary>A new tag has no floor or no position, without which Matterport takes none.</summary>
public sealed class TagIncompleteException() : DomainException(Phrase.Of("tag.incomplete"), ErrorKind.Invalid);
