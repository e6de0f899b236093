using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>The model leads another property already.</summary>
/// <param name="property">The name of that property; null when the caller may not see it.</param>
public sealed class ModelTakenException(string? property)
    : DomainException(
        property is null ? Phrase.Of("link.model-taken-unseen") : Phrase.Of("link.model-taken").With("property", property),
        ErrorKind.Conflict
    )
{
    /// <inheritdoc />
    public override string Code => "link.model-taken";
}
