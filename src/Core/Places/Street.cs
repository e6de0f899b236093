namespace MatterportForDataverse.Core.Places;

/// <summary>A word of a street's name.</summary>
/// <param name="Text">In plain form.</param>
/// <param name="Meanings">What else it may stand for: titles such as doctor.</param>
internal sealed record StreetWord(string Text, IReadOnlyList<string> Meanings)
{
    public bool IsNumber => Text.Any(char.IsDigit);

    public bool Same(StreetWord other, bool loosely) =>
        PlainText.Same(Text, other.Text, loosely) || Meanings.Any(meaning => other.Meanings.Contains(meaning));
}

/// <summary>A street: what it is called, of which type it is, and in which direction it lies.</summary>
internal sealed record Street
{
    /// <summary>The words that tell it apart.</summary>
    public IReadOnlyList<StreetWord> Core { get; init; } = [];

    /// <summary>What its type may mean, as language/word; a short form has several meanings.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The type hangs on the name, as in Lindenstraße.</summary>
    public bool IsCompound { get; init; }

    /// <summary>North, south-west; empty when there is none.</summary>
    public string Direction { get; init; } = "";

    /// <summary>Everything as one word.</summary>
    public string Whole { get; init; } = "";

    /// <summary>It was written in a script that a rule writes in Latin letters.</summary>
    public bool IsTransliterated { get; init; }

    /// <summary>It is written in a script that nothing here writes in Latin letters.</summary>
    public bool IsOtherScript => Whole.Any(letter => letter > '\u024f');

    /// <summary>Its name as one word.</summary>
    public string Joined => string.Concat(Core.Select(word => word.Text));

    public bool HasEnglishType => Types.Count > 0 && Types.All(type => type.StartsWith("en/", StringComparison.Ordinal));
}
