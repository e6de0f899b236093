using MatterportForDataverse.EmbeddedMatterport.Bundles;

namespace MatterportForDataverse.EmbeddedMatterport.Models;

/// <summary>What is inside a model, and what was ordered for it.</summary>
internal sealed record ModelContents
{
    public IReadOnlyList<ModelFloor> Floors { get; init; } = [];
    public IReadOnlyList<ModelRoom> Rooms { get; init; } = [];
    public IReadOnlyList<ModelSweep> Sweeps { get; init; } = [];
    public IReadOnlyList<ModelTag> Tags { get; init; } = [];
    public IReadOnlyList<Photo> Photos { get; init; } = [];
    public IReadOnlyList<ModelView> Views { get; init; } = [];
    public IReadOnlyList<BundleOrder> Orders { get; init; } = [];
}

internal sealed record ModelFloor(string Id, string? Label, int Sequence);

/// <summary>A place where the camera stood.</summary>
internal sealed record ModelSweep(string Id, string? Label, string FloorId, string? RoomId, Point Position)
{
    /// <summary>A value of PanoramaPlacement: "unplaced" when Matterport does not know where it belongs.</summary>
    public string Placement { get; init; } = "auto";
}

internal sealed record Photo(string Id, string? Label, DateTime Created);

/// <summary>A view of the model with an id of its own.</summary>
internal sealed record ModelView(string Id, string? Name, string Type, DateTime Modified);
