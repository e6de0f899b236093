using MatterportForDataverse.Matterport.Errors;

namespace MatterportForDataverse.Matterport.Models;

/// <summary>What came of asking about one model.</summary>
public sealed record ModelReading
{
    /// <summary>The model, with unknown fields where parts of the answer failed; null when there was none.</summary>
    public Model? Model { get; init; }

    /// <summary>The error on the model as a whole, or the first inside it.</summary>
    public ReplyError? Error { get; init; }

    /// <summary>It does not exist, or this token may not see it: Matterport does not tell the two apart.</summary>
    public bool NotFound => Model is null && Error?.Code == ErrorCodes.NotFound;

    /// <summary>The model is archived, so parts of it cannot be read.</summary>
    public bool Archived { get; init; }
}
