using MatterportForDataverse.Matterport.Errors;

namespace MatterportForDataverse.Matterport.Tags;

/// <summary>
/// What came of asking for a model's tags. A list is there only when it is complete, so that what is not on it does not exist; a single
/// error anywhere in the answer about the model makes all its lists unknown.
/// </summary>
public sealed record TagsReading
{
    /// <summary>Every tag, disabled ones too; null when that is unknown.</summary>
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>Every floor; null when that is unknown or was not asked.</summary>
    public IReadOnlyList<Floor>? Floors { get; init; }

    /// <summary>Every room; null when that is unknown or was not asked.</summary>
    public IReadOnlyList<Room>? Rooms { get; init; }

    /// <summary>Every place where the camera stood; null when that is unknown or was not asked.</summary>
    public IReadOnlyList<Sweep>? Sweeps { get; init; }

    /// <summary>Why something is unknown.</summary>
    public ReplyError? Error { get; init; }

    /// <summary>The model does not exist, or this token may not see it: Matterport does not tell the two apart.</summary>
    public bool NotFound { get; init; }

    /// <summary>Something is unknown because the model is archived.</summary>
    public bool Archived { get; init; }
}
