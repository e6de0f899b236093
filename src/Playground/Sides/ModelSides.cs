namespace MatterportForDataverse.Playground.Sides;

/// <summary>A model on both sides.</summary>
/// <param name="Id">Matterport's ID of it.</param>
/// <param name="Name">Its name in Matterport, or in Dataverse where Matterport no longer has it.</param>
/// <param name="IsInDataverse">Whether it has a row.</param>
/// <param name="IsInMatterport">Whether Matterport has it.</param>
/// <param name="SyncState">What its row says about the two sides; null without a row.</param>
/// <param name="Property">The name of the property that is linked to it; null without one.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Tags">Its tags.</param>
internal sealed record ModelSides(
    string Id,
    string? Name,
    bool IsInDataverse,
    bool IsInMatterport,
    string? SyncState,
    string? Property,
    IReadOnlyList<FieldSides> Fields,
    IReadOnlyList<TagSides> Tags
)
{
    /// <summary>Whether both sides hold the same, tags included.</summary>
    public bool IsSame => IsInDataverse == IsInMatterport && Fields.All(one => one.IsSame) && Tags.All(one => one.IsSame);
}
