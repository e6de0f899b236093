namespace MatterportForDataverse.Packing.Shapes;

/// <summary>An element of a solution's file as an import knows it: what it may hold, and what every export has in it.</summary>
/// <param name="Name">The element's name.</param>
/// <param name="Required">Whether every export has it.</param>
/// <param name="Repeats">Whether there may be more than one.</param>
/// <param name="Value">What its text is; null where that is free.</param>
/// <param name="Attributes">Its attributes.</param>
/// <param name="IsOpen">Whether what is in it is not judged: it belongs to somebody else.</param>
internal sealed record Shape(
    string Name,
    bool Required,
    bool Repeats,
    ValueShape? Value,
    IReadOnlyList<AttributeShape> Attributes,
    bool IsOpen
)
{
    /// <summary>The elements that it may hold. One that may hold itself does so by the same list.</summary>
    public List<Shape> Children { get; init; } = [];
}

/// <summary>An attribute of an element.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Required">Whether every export has it.</param>
/// <param name="Value">What it holds; null where that is free.</param>
internal sealed record AttributeShape(string Name, bool Required, ValueShape? Value);
