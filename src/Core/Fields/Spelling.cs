using System.Globalization;
using System.Text;
using MatterportForDataverse.Core.Places;

namespace MatterportForDataverse.Core.Fields;

/// <summary>What of a field's spelling does not count where two values meet for the first time.</summary>
public enum Spelling
{
    /// <summary>Everything counts.</summary>
    Exact,

    /// <summary>Case, spacing and the width of characters do not count: numbers that people type.</summary>
    Letters,

    /// <summary>Nor do spaces and punctuation between the characters: postal codes.</summary>
    Code,

    /// <summary>Case, accents, spacing and punctuation do not count.</summary>
    Words,

    /// <summary>Nor does whether a common word of an address is written out.</summary>
    Address,
}

/// <summary>Whether two values differ by their spelling alone.</summary>
public static class SpellingEquality
{
    private static readonly Dictionary<char, string> Ligatures = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
    };

    // Written down, since not every system that runs this can take letters apart.
    private static readonly Dictionary<char, char> Bare = new (char Letter, string Accented)[]
    {
        ('a', "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ('b', "ḃḅḇ"),
        ('c', "çćĉċčḉ"),
        ('d', "ďḋḍḏḑḓ"),
        ('e', "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ('f', "ḟ"),
        ('g', "ĝğġģǧǵḡ"),
        ('h', "ĥȟḣḥḧḩḫẖ"),
        ('i', "ìíîïĩīĭįǐȉȋḭḯỉị"),
        ('j', "ĵǰ"),
        ('k', "ķǩḱḳḵ"),
        ('l', "ĺļľḷḹḻḽ"),
        ('m', "ḿṁṃ"),
        ('n', "ñńņňǹṅṇṉṋ"),
        ('o', "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
        ('p', "ṕṗ"),
        ('r', "ŕŗřȑȓṙṛṝṟ"),
        ('s', "śŝşšșṡṣṥṧṩ"),
        ('t', "ţťțṫṭṯṱẗ"),
        ('u', "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ('v', "ṽṿ"),
        ('w', "ŵẁẃẅẇẉẘ"),
        ('x', "ẋẍ"),
        ('y', "ýÿŷȳẏẙỳỵỷỹ"),
        ('z', "źżžẑẓẕ"),
    }
        .SelectMany(letters => letters.Accented.Select(accented => (Accented: accented, letters.Letter)))
        .ToDictionary(pair => pair.Accented, pair => pair.Letter);

    /// <summary>True when the values are the same but for their spelling. Empty is the same as nothing but empty.</summary>
    /// <param name="spelling">What does not count.</param>
    /// <param name="one">A value.</param>
    /// <param name="other">Another value.</param>
    public static bool Same(this Spelling spelling, string? one, string? other)
    {
        if (spelling == Spelling.Exact || one is null || other is null)
        {
            return string.Equals(one, other, StringComparison.Ordinal);
        }

        var (left, right) = (Plain(spelling, one), Plain(spelling, other));
        return left.Length == 0 || right.Length == 0
            ? string.Equals(Spaced(one), Spaced(other), StringComparison.Ordinal)
            : string.Equals(left, right, StringComparison.Ordinal) || (spelling == Spelling.Address && AddressSpelling.Same(one, other));
    }

    private static string Spaced(string text) => string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Plain(Spelling spelling, string value)
    {
        var text = Narrow(Normalized(value, NormalizationForm.FormKC)).ToLowerInvariant();
        return spelling switch
        {
            Spelling.Letters => string.Join(" ", WordsOf(text, _ => true)),
            Spelling.Code => new string(text.Where(char.IsLetterOrDigit).ToArray()),
            _ => string.Join(" ", WordsOf(WithoutAccents(text), _ => false)),
        };
    }

    private static string[] WordsOf(string text, Func<char, bool> keepsPunctuation)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            clean.Append(IsOfWord(text, i) || (keepsPunctuation(text[i]) && !char.IsWhiteSpace(text[i])) ? text[i] : ' ');
        }

        return clean.ToString().Split([' '], StringSplitOptions.RemoveEmptyEntries);
    }

    // 5/12 is not 5-12: what stands between two digits counts.
    private static bool IsOfWord(string text, int i) =>
        char.IsLetterOrDigit(text[i])
        || char.IsSurrogate(text[i])
        || CharUnicodeInfo.GetUnicodeCategory(text[i])
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.CurrencySymbol
        || (i > 0 && i + 1 < text.Length && !char.IsWhiteSpace(text[i]) && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]));

    // Only of Latin letters: in other scripts a mark makes another letter of it.
    private static string WithoutAccents(string text)
    {
        var clean = new StringBuilder(text.Length);
        var isLatin = false;
        foreach (var c in Normalized(text, NormalizationForm.FormD))
        {
            if (c is >= '\u0300' and <= '\u036f' && isLatin)
            {
                continue;
            }

            var bare = Bare.TryGetValue(c, out var letter) ? letter : c;
            isLatin = bare is >= 'a' and <= 'z';
            clean.Append(Ligatures.TryGetValue(bare, out var letters) ? letters : bare.ToString());
        }

        return Normalized(clean.ToString(), NormalizationForm.FormC);
    }

    private static string Narrow(string text) => new(text.Select(c => c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c).ToArray());

    // Half a surrogate pair, and some code points that stand for nothing, cannot be normalised.
    private static string Normalized(string text, NormalizationForm form)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
