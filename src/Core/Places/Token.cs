namespace MatterportForDataverse.Core.Places;

/// <summary>What a piece of text is.</summary>
internal enum TokenKind
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits, perhaps with letters behind them: 12, 12a.</summary>
    Number,

    /// <summary>A number that counts things: 5th, 3º.</summary>
    Ordinal,

    /// <summary>Letters with digits: D30, Q7.</summary>
    Code,

    /// <summary>A sign between the others: a slash, a hyphen, #.</summary>
    Mark,
}

/// <summary>A word, number or sign, in plain letters.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word, or the digits of a number without leading zeros.</param>
/// <param name="Suffix">The letters behind a number's digits.</param>
internal sealed record Token(TokenKind Kind, string Text, string Suffix = "")
{
    /// <summary>A full stop stands behind it.</summary>
    public bool HasDot { get; init; }

    /// <summary>It was written in a script that a rule writes in Latin letters.</summary>
    public bool IsTransliterated { get; init; }

    /// <summary>Nothing stands between it and the token before.</summary>
    public bool IsGlued { get; init; }

    public bool IsNumber => Kind == TokenKind.Number;

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsMark => Kind == TokenKind.Mark;

    public bool IsLetter => Kind == TokenKind.Word && Text.Length == 1 && Text[0] is >= 'a' and <= 'z';

    public bool IsHan => Text.Length > 0 && Letters.IsHan(Text[0]);

    /// <summary>With its suffix.</summary>
    public string Written => Text + Suffix;

    /// <summary>True for that sign.</summary>
    public bool Is(string mark) => Kind == TokenKind.Mark && Text == mark;
}
