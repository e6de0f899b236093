namespace MatterportForDataverse.EmbeddedMatterport.Models;

/// <summary>A box of width, depth and height, in metres, with its corner at an origin.</summary>
internal sealed record ModelRoom(
    string Id,
    string? Label,
    string FloorId,
    IReadOnlyList<string> Tags,
    Point Origin,
    double Width,
    double Depth,
    double Height
);
