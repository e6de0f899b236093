namespace MatterportForDataverse.Core.Places;

/// <summary>
/// What each letter is in plain Latin letters. Written down, since not every system that runs this can take letters apart, and an address
/// must read the same on all of them.
/// </summary>
internal static class Letters
{
    private static readonly string[] Accented =
    [
        "a àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
        "b ḃḅḇ",
        "c çćĉċčḉ",
        "d ďđðḋḍḏḑḓ",
        "e èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệə",
        "f ḟ",
        "g ĝğġģǧǵḡ",
        "h ĥħȟḣḥḧḩḫẖ",
        "i ìíîïĩīĭįıİǐȉȋḭḯỉị",
        "j ĵǰ",
        "k ķǩḱḳḵ",
        "l ĺļľłŀḷḹḻḽ",
        "m ḿṁṃ",
        "n ñńņňŋǹṅṇṉṋ",
        "o òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ",
        "p ṕṗ",
        "r ŕŗřȑȓṙṛṝṟ",
        "s śŝşšșṡṣṥṧṩ",
        "t ţťțŧṫṭṯṱẗ",
        "u ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
        "v ṽṿ",
        "w ŵẁẃẅẇẉẘ",
        "x ẋẍ",
        "y ýÿŷȳẏẙỳỵỷỹ",
        "z źżžẑẓẕ",
        "ss ßẞ",
        "ae æǽ",
        "oe œ",
        "th þ",
        // Greek.
        "a αά",
        "v β",
        "g γ",
        "d δ",
        "e εέ",
        "z ζ",
        "i ηήιίϊΐ",
        "th θ",
        "k κ",
        "l λ",
        "m μ",
        "n ν",
        "x ξ",
        "o οόωώ",
        "p π",
        "r ρ",
        "s σς",
        "t τ",
        "y υύϋΰ",
        "f φ",
        "ch χ",
        "ps ψ",
        // Cyrillic.
        "a аъ",
        "b б",
        "v в",
        "g гґѓ",
        "d дђ",
        "e еёэ",
        "ye є",
        "zh ж",
        "z зѕ",
        "i иіѝ",
        "yi ї",
        "y йы",
        "j ј",
        "k кќқ",
        "l л",
        "lj љ",
        "m м",
        "n нң",
        "nj њ",
        "o оө",
        "p п",
        "r р",
        "s с",
        "t т",
        "c ћ",
        "u уўүұ",
        "f ф",
        "kh хһ",
        "ts ц",
        "ch ч",
        "dz џ",
        "sh ш",
        "shch щ",
        "yu ю",
        "ya я",
        " ь",
        // What NFKC would do, of what stands in addresses.
        "ff ﬀ",
        "fi ﬁ",
        "fl ﬂ",
        "no №",
        " 1/2 ½",
        " 1/4 ¼",
        " 3/4 ¾",
        " 1/3 ⅓",
        " 2/3 ⅔",
        "ii ⅱ",
        "iii ⅲ",
        "i ⅰ",
        "iv ⅳ",
        "v ⅴ",
        "vi ⅵ",
        "vii ⅶ",
        "viii ⅷ",
        "ix ⅸ",
        "x ⅹ",
        "1 ¹①",
        "2 ²②",
        "3 ³③",
        "4 ⁴④",
        "5 ⁵⑤",
        "6 ⁶⑥",
        "7 ⁷⑦",
        "8 ⁸⑧",
        "9 ⁹⑨",
        "0 ⁰",
        "' ’‘ʼ´`ʹ′‛",
        "- ‐‑‒–—―−ーｰ",
        "/ ⁄∕",
        ", 、，،؛;；",
    ];

    private static readonly Dictionary<char, string> Plain = Read();

    /// <summary>The letter in plain letters; null when it stays as it is.</summary>
    public static string? PlainOf(char letter) => Plain.TryGetValue(letter, out var plain) ? plain : null;

    /// <summary>True for the letters of scripts that are written in Latin letters by a rule.</summary>
    public static bool IsTransliterated(char letter) => letter is >= '\u0370' and <= '\u052f' or >= '\uac00' and <= '\ud7a3';

    /// <summary>True for scripts without spaces that nothing here writes in Latin letters.</summary>
    public static bool IsHan(char letter) => letter is >= '\u3040' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';

    /// <summary>True for marks that stand on the letter before.</summary>
    public static bool IsMark(char letter) =>
        letter is >= '\u0300' and <= '\u036f' or '\u200b' or '\u200c' or '\u200d' or '\ufeff' or '\u00ad';

    // The last space parts the letters from their plain form, which may begin with one.
    private static Dictionary<char, string> Read()
    {
        var plain = new Dictionary<char, string>();
        foreach (var line in Accented)
        {
            var at = line.LastIndexOf(' ');
            foreach (var letter in line.Substring(at + 1))
            {
                plain[letter] = line.Substring(0, at);
            }
        }

        return plain;
    }
}
