namespace MatterportForDataverse.Core.Places;

/// <summary>What a word of an address is for. The letters stand in words.txt.</summary>
public enum WordKind
{
    /// <summary>A kind of street: road, via, ulica.</summary>
    StreetType = 't',

    /// <summary>A kind of street that ends a word: -straße, -gatan.</summary>
    Suffix = 's',

    /// <summary>A kind of unit that has a number: flat, suite, bus.</summary>
    Unit = 'u',

    /// <summary>A unit that has none: penthouse, rear.</summary>
    LoneUnit = 'p',

    /// <summary>A floor that has a number.</summary>
    Level = 'l',

    /// <summary>The ground floor, and what else has a name of its own.</summary>
    LoneLevel = 'g',

    /// <summary>Below the ground.</summary>
    Basement = 'k',

    /// <summary>Between two floors.</summary>
    Mezzanine = 'm',

    /// <summary>A staircase or an entrance.</summary>
    Entrance = 'e',

    /// <summary>A kind of building.</summary>
    Building = 'b',

    /// <summary>Which of the doors: left, rear.</summary>
    Side = 'r',

    /// <summary>The word for number.</summary>
    Number = 'n',

    /// <summary>That there is no number.</summary>
    NoNumber = 'o',

    /// <summary>A word that does not count.</summary>
    Stop = 'w',

    /// <summary>North, upper, centre.</summary>
    Direction = 'd',

    /// <summary>Doctor, general, saint.</summary>
    Title = 'i',

    /// <summary>Quarter, block, estate.</summary>
    Qualifier = 'q',

    /// <summary>A post office box.</summary>
    PostBox = 'x',
}
