using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Tags;

/// <summary>What to read of one model.</summary>
/// <param name="Id">The model.</param>
/// <param name="ExpectedTags">How many tags it had when last looked.</param>
/// <param name="WithContents">Whether its floors, rooms and sweeps are read too.</param>
public sealed record TagsRequest(ModelId Id, int ExpectedTags = 0, bool WithContents = false)
{
    /// <summary>Only these tags, without the floors, rooms and sweeps; null for all of them.</summary>
    public IReadOnlyList<string>? Only { get; init; }
}
