namespace MatterportForDataverse.Core.Places;

/// <summary>One way to understand an address.</summary>
internal sealed record Reading
{
    /// <summary>The house number; null where there is none.</summary>
    public HouseNumber? Number { get; init; }

    /// <summary>Flat, floor and the like, from the outside to the inside.</summary>
    public IReadOnlyList<UnitPart> Unit { get; init; } = [];

    /// <summary>The street; null where there is none.</summary>
    public Street? Street { get; init; }

    /// <summary>What else stands in the lines: a building, an estate, a part of town. Each as its words.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rest { get; init; } = [];

    /// <summary>How sure the reading is of its street.</summary>
    public double Weight { get; init; }
}
