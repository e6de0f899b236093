namespace MatterportForDataverse.EmbeddedMatterport.World;

/// <summary>Metres, right-handed, Z up.</summary>
internal sealed record Point(double X, double Y, double Z)
{
    public Point Plus(Point direction, double length) =>
        new(X + (direction.X * length), Y + (direction.Y * length), Z + (direction.Z * length));
}

internal sealed record ModelFloor(string Id, string? Label, int Sequence);

/// <summary>A box of width, depth and height with its corner at an origin.</summary>
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

internal sealed record ModelSweep(string Id, string? Label, string FloorId, string? RoomId, Point Position);

internal sealed record Photo(string Id, string? Label, DateTime Created);

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

internal sealed record ModelView(string Id, string? Name, string Type, bool Enabled, DateTime Modified);

internal sealed record BundleOrder(string BundleId, DateTime At, IReadOnlyDictionary<string, string> Options, bool WasHidden);

/// <summary>What is inside a model.</summary>
internal sealed record ModelDetails
{
    public IReadOnlyList<ModelFloor> Floors { get; init; } = [];
    public IReadOnlyList<ModelRoom> Rooms { get; init; } = [];
    public IReadOnlyList<ModelSweep> Sweeps { get; init; } = [];
    public IReadOnlyList<ModelTag> Tags { get; init; } = [];
    public IReadOnlyList<Photo> Photos { get; init; } = [];
    public IReadOnlyList<ModelView> Views { get; init; } = [];
    public IReadOnlyList<BundleOrder> Orders { get; init; } = [];

    public static ModelDetails Derive(MatterportModel model) => new DetailsFromSeed(model).Derive();
}
