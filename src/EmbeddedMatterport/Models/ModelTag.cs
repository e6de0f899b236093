namespace MatterportForDataverse.EmbeddedMatterport.Models;

/// <summary>A Mattertag.</summary>
internal sealed record ModelTag
{
    public required string Id { get; init; }
    public DateTime Created { get; init; }
    public DateTime Modified { get; init; }
    public required string FloorId { get; init; }
    public string? RoomId { get; init; }
    public bool Enabled { get; init; } = true;
    public string? Color { get; init; } = "#03687d";
    public string? Label { get; init; }
    public string? Description { get; init; }
    public string? Icon { get; init; }
    public IReadOnlyList<string> Keywords { get; init; } = [];
    public string? Media { get; init; }
    public string? MediaType { get; init; }
    public Point Anchor { get; init; } = new(0, 0, 0);
    public bool StemEnabled { get; init; } = true;
    public Point StemNormal { get; init; } = new(0, 0, 1);
    public double StemLength { get; init; } = 0.2;
}
