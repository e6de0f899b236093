namespace MatterportForDataverse.EmbeddedMatterport.Models;

/// <summary>A Mattertag.</summary>
public sealed record ModelTag
{
    /// <summary>11 letters and digits.</summary>
    public required string Id { get; init; }

    /// <summary>In UTC, whole seconds.</summary>
    public DateTime Created { get; init; }

    /// <summary>In UTC, whole seconds; moves with every edit.</summary>
    public DateTime Modified { get; init; }

    /// <summary>The floor that it is on.</summary>
    public required string FloorId { get; init; }

    /// <summary>The room that it is in; null when nobody said so.</summary>
    public string? RoomId { get; init; }

    /// <summary>Whether it is shown.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>As "#03687d".</summary>
    public string? Color { get; init; } = "#03687d";

    /// <summary>The short text.</summary>
    public string? Label { get; init; }

    /// <summary>The long text.</summary>
    public string? Description { get; init; }

    /// <summary>The name of its icon.</summary>
    public string? Icon { get; init; }

    /// <summary>Words that the viewer does not show.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>A link to its photo or video.</summary>
    public string? Media { get; init; }

    /// <summary>A value of MattertagMediaType; null without media.</summary>
    public string? MediaType { get; init; }

    /// <summary>Where it touches the surface.</summary>
    public Point Anchor { get; init; } = new(0, 0, 0);

    /// <summary>Whether its stem is shown.</summary>
    public bool StemEnabled { get; init; } = true;

    /// <summary>The direction of its stem.</summary>
    public Point StemNormal { get; init; } = new(0, 0, 1);

    /// <summary>How long its stem is, in metres.</summary>
    public double StemLength { get; init; } = 0.2;
}
