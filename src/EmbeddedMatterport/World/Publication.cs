namespace MatterportForDataverse.EmbeddedMatterport.World;

/// <summary>What the public page of a model says.</summary>
public sealed record Publication
{
    public static readonly Publication Empty = new();

    public string? Summary { get; init; }
    public string? Description { get; init; }
    public string? PresentedBy { get; init; }
    public string? ExternalUrl { get; init; }
    public string? ContactName { get; init; }
    public string? ContactEmail { get; init; }
    public string? ContactPhone { get; init; }
}
