namespace MatterportForDataverse.Matterport.Changes;

/// <summary>
/// Fields to set. Null leaves a field alone, an empty text clears it; an option that is cleared goes back to its default.
/// </summary>
public sealed record ModelPatch
{
    public string? InternalId { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? MlsId { get; init; }

    public string? MlsName { get; init; }

    public string? Summary { get; init; }

    public string? PresentedBy { get; init; }

    public string? ExternalUrl { get; init; }

    public string? ContactName { get; init; }

    public string? ContactEmail { get; init; }

    public string? ContactPhone { get; init; }

    /// <summary><c>metric</c> or <c>imperial</c>.</summary>
    public string? UnitType { get; init; }

    /// <summary><c>black</c>, <c>grey</c> or <c>white</c>.</summary>
    public string? BackgroundColor { get; init; }

    /// <summary><c>disabled</c>, <c>measure</c> or <c>measureAndView</c>.</summary>
    public string? Measurements { get; init; }

    /// <summary><c>default</c>, <c>enabled</c> or <c>disabled</c>, like all that follow.</summary>
    public string? Dollhouse { get; init; }

    public string? Floorplan { get; init; }

    public string? Labels { get; init; }

    public string? TourButtons { get; init; }

    public string? SocialSharing { get; init; }

    public string? Vr { get; init; }

    public string? HighlightReel { get; init; }
}
