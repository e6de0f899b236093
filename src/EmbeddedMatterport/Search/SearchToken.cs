namespace MatterportForDataverse.EmbeddedMatterport.Search;

internal enum SearchTokenKind
{
    Word,
    Phrase,
    Colon,
    Open,
    Close,
    And,
    Or,
    Not,
    Plus,
    Minus,
    Range,
    Compare,
    End,
}

/// <summary>A piece of a search. <see cref="Wild"/> marks, per character of the text, an unescaped * or ?.</summary>
internal readonly record struct SearchToken(SearchTokenKind Kind, string Text, bool[]? Wild = null, SearchRange? Range = null)
{
    public bool IsWild => Wild is not null && Array.IndexOf(Wild, true) >= 0;
}

/// <summary>[from TO to] with square brackets included, with curly ones excluded; null stands for *.</summary>
internal sealed record SearchRange(string? From, bool FromIncluded, string? To, bool ToIncluded);
