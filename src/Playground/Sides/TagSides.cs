namespace MatterportForDataverse.Playground.Sides;

/// <summary>A tag on both sides.</summary>
/// <param name="Tag">Its label, or its ID where it has none.</param>
/// <param name="IsInDataverse">Whether it has a row.</param>
/// <param name="IsInMatterport">Whether Matterport has it.</param>
/// <param name="Work">The state of its work; null without work.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record TagSides(string Tag, bool IsInDataverse, bool IsInMatterport, string? Work, IReadOnlyList<FieldSides> Fields)
{
    /// <summary>Whether both sides hold the same.</summary>
    public bool IsSame => IsInDataverse == IsInMatterport && Fields.All(one => one.IsSame);
}
