namespace MatterportForDataverse.Matterport.Models;

/// <summary>
/// What the viewer shows of a model, in Matterport's words: <c>default</c>, <c>enabled</c>, <c>disabled</c>, or the value set.
/// </summary>
public sealed record ModelOptions
{
    /// <summary><c>metric</c> or <c>imperial</c>.</summary>
    public Answer<string> UnitType { get; init; }

    /// <summary><c>black</c>, <c>grey</c> or <c>white</c>.</summary>
    public Answer<string> BackgroundColor { get; init; }

    /// <summary><c>disabled</c>, <c>measure</c> or <c>measureAndView</c>.</summary>
    public Answer<string> Measurements { get; init; }

    /// <summary>The dollhouse view.</summary>
    public Answer<string> Dollhouse { get; init; }

    /// <summary>The floor plan view.</summary>
    public Answer<string> Floorplan { get; init; }

    /// <summary>The labels of rooms.</summary>
    public Answer<string> Labels { get; init; }

    /// <summary>The buttons that start and stop a tour.</summary>
    public Answer<string> TourButtons { get; init; }

    /// <summary>Sharing on social networks.</summary>
    public Answer<string> SocialSharing { get; init; }

    /// <summary>Virtual reality.</summary>
    public Answer<string> Vr { get; init; }

    /// <summary>The highlight reel.</summary>
    public Answer<string> HighlightReel { get; init; }
}
