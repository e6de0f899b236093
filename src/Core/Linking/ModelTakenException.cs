using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>The model leads another property already.</summary>
public sealed class ModelTakenException(string property)
    : DomainException(
        "link.model-taken",
        ErrorKind.Conflict,
        $"This model is linked to {property} already. Take it over, or link it in another role."
    );
