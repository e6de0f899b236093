namespace MatterportForDataverse.Matterport.Models;

/// <summary>What the viewer shows of a model, in Matterport's words: <c>default</c>, <c>enabled</c>, <c>disabled</c>, or the value set.</summary>
public sealed record ModelOptions
{
    public Answer<string> UnitType { get; init; }

    public Answer<string> BackgroundColor { get; init; }

    public Answer<string> Measurements { get; init; }

    public Answer<string> Dollhouse { get; init; }

    public Answer<string> Floorplan { get; init; }

    public Answer<string> Labels { get; init; }

    public Answer<string> TourButtons { get; init; }

    public Answer<string> SocialSharing { get; init; }

    public Answer<string> Vr { get; init; }

    public Answer<string> HighlightReel { get; init; }
}
