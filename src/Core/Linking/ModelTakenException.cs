using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>The model leads another property already.</summary>
public sealed class ModelTakenException(string property)
    : DomainException(Phrase.Of("link.model-taken").With("property", property), ErrorKind.Conflict);
