using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>Matterport does not find the model, or not for our token.</summary>
public sealed class ModelUnknownException(string model)
    : DomainException(Phrase.Of("link.model-unknown").With("model", model), ErrorKind.NotFound);
