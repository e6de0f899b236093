namespace MatterportForDataverse.Core.Places;

/// <summary>What a part of a unit numbers, from the outside to the inside.</summary>
public enum UnitKind
{
    /// <summary>A building of several.</summary>
    Block,

    /// <summary>A staircase or an entrance.</summary>
    Entrance,

    /// <summary>A floor.</summary>
    Level,

    /// <summary>A flat, suite, office or room.</summary>
    Unit,

    /// <summary>Which of the doors.</summary>
    Side,

    /// <summary>Nobody said what.</summary>
    Any,
}

/// <summary>A part of what stands behind the house number: floor 3, flat B.</summary>
/// <param name="Kind">What it numbers.</param>
/// <param name="Value">Which one, in plain form: roman numerals are numbers.</param>
public sealed record UnitPart(UnitKind Kind, string Value);
