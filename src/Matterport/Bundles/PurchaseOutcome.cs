namespace MatterportForDataverse.Matterport.Bundles;

/// <summary>What a purchase came to.</summary>
/// <param name="Kind">Bought, refused, or nobody knows.</param>
/// <param name="Code">Why not, as one of <see cref="Errors.ErrorCodes"/> or a code of Matterport's; null when it was bought.</param>
public sealed record PurchaseOutcome(PurchaseKind Kind, string? Code);

/// <summary>How sure it is that a purchase happened.</summary>
public enum PurchaseKind
{
    /// <summary>Matterport answered that it is bought.</summary>
    Bought,

    /// <summary>Matterport refused it before doing anything.</summary>
    Refused,

    /// <summary>It may have happened. Never send it again.</summary>
    Unknown,
}
