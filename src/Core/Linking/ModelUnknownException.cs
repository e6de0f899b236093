using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>Matterport does not find the model, or not for our token.</summary>
public sealed class ModelUnknownException(string model)
    : DomainException("link.model-unknown", ErrorKind.NotFound, $"Matterport does not find a model {model} that our token may see.");
