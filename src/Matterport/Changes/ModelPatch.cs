namespace MatterportForDataverse.Matterport.Changes;

/// <summary>
/// Fields to set. Null leaves a field alone, an empty text clears it; an option that is cleared goes back to its default.
/// </summary>
public sealed record ModelPatch
{
    /// <summary>The secondary id, by which other systems know the model.</summary>
    public string? InternalId { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>What Matterport's pages call internal notes.</summary>
    public string? Description { get; init; }

    /// <summary>The id in a listing service (MLS).</summary>
    public string? MlsId { get; init; }

    /// <summary>The name of that listing service.</summary>
    public string? MlsName { get; init; }

    /// <summary>The text the public sees.</summary>
    public string? Summary { get; init; }

    /// <summary>Who presents the model, as the public sees it.</summary>
    public string? PresentedBy { get; init; }

    /// <summary>A link from the public page to elsewhere.</summary>
    public string? ExternalUrl { get; init; }

    /// <summary>The name of the contact on the public page.</summary>
    public string? ContactName { get; init; }

    /// <summary>The contact's email address.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>The contact's telephone number; Matterport writes American ones its own way.</summary>
    public string? ContactPhone { get; init; }

    /// <summary><c>metric</c> or <c>imperial</c>.</summary>
    public string? UnitType { get; init; }

    /// <summary><c>black</c>, <c>grey</c> or <c>white</c>.</summary>
    public string? BackgroundColor { get; init; }

    /// <summary><c>disabled</c>, <c>measure</c> or <c>measureAndView</c>.</summary>
    public string? Measurements { get; init; }

    /// <summary>The dollhouse view: <c>default</c>, <c>enabled</c> or <c>disabled</c>, like all that follow.</summary>
    public string? Dollhouse { get; init; }

    /// <summary>The floor plan view.</summary>
    public string? Floorplan { get; init; }

    /// <summary>The labels of rooms.</summary>
    public string? Labels { get; init; }

    /// <summary>The buttons that start and stop a tour.</summary>
    public string? TourButtons { get; init; }

    /// <summary>Sharing on social networks.</summary>
    public string? SocialSharing { get; init; }

    /// <summary>Virtual reality.</summary>
    public string? Vr { get; init; }

    /// <summary>The highlight reel.</summary>
    public string? HighlightReel { get; init; }
}
