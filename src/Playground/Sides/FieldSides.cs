namespace MatterportForDataverse.Playground.Sides;

/// <summary>What a field holds on each side; nothing is null on both.</summary>
/// <param name="Field">The label of its column.</param>
/// <param name="Property">What the linked property holds; null where it is not copied to one.</param>
/// <param name="Dataverse">What the row of the model or tag holds.</param>
/// <param name="Matterport">What Matterport holds.</param>
internal sealed record FieldSides(string Field, string? Property, string? Dataverse, string? Matterport)
{
    /// <summary>Whether both sides hold the same.</summary>
    public bool IsSame => Dataverse == Matterport && (Property is null || Property == Matterport);
}
