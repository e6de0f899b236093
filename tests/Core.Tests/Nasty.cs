using CsCheck;

namespace MatterportForDataverse.Core.Tests;

/// <summary>Texts as people, spreadsheets and broken programs make them.</summary>
internal static class Nasty
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        Pick.One(
            "\r\n",
            "\r",
            "\n",
            "\t",
            " ",
            "\u00a0",
            "\0",
            "\u0007",
            "\u001f",
            "\u0085",
            "\u2028",
            "\"",
            "\\",
            "<b>",
            "&amp;",
            "é",
            "e\u0301",
            "ß",
            "東京",
            "🏠",
            "👩‍👩‍👧",
            "\ufeff",
            "\u200b",
            "\ufffe",
            "\uffff",
            "''",
            "{0}",
            "%00"
        ),
        Gen.String[Gen.Char.AlphaNumeric, 0, 8]
    );

    /// <summary>Whole characters only.</summary>
    public static readonly Gen<string> Text = Piece.Array[0, 8].Select(string.Concat);

    /// <summary>Halves of surrogate pairs, too.</summary>
    public static readonly Gen<string> Broken = Gen.OneOf(Piece, Pick.One("\ud83c", "\udfe0", "\udfe0\ud83c"))
        .Array[0, 8]
        .Select(string.Concat);

    public static readonly Gen<string> Phone = Gen.OneOf(
        Gen.String[Gen.OneOf(Gen.Char['0', '9'], Pick.One('+', ' ', '-', '(', ')', '.')), 0, 18],
        Text
    );
}
