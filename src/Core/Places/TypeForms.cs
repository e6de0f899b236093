namespace MatterportForDataverse.Core.Places;

/// <summary>Types of a street that are one word: with and without its article.</summary>
internal static class TypeForms
{
    private static readonly Dictionary<string, string> Basic = new[]
    {
        "sv gata gatan",
        "sv vag vagen",
        "sv stig stigen",
        "sv plats platsen",
        "sv grand granden",
        "nb gate gata gaten",
        "nb vei veg veien vegen",
        "nb plass plassen",
        "nb alle alleen",
        "da boulevard boulevarden",
        "da park parken",
        "da dam dammen",
        "tr cadde caddesi",
        "tr sokak sokagi",
        "tr bulvar bulvari",
        "fi bulevard bulevardi",
        "hu utca u",
        "hu ut utja",
        "hu ter tere",
        "hu park parkja",
    }
        .Select(line => line.Split(' '))
        .SelectMany(words => words.Skip(1).Select(word => (Meaning: $"{words[0]}/{word}", Basic: $"{words[0]}/{words[1]}")))
        .ToDictionary(form => form.Meaning, form => form.Basic);

    /// <summary>The type in its basic form.</summary>
    public static string Of(string meaning) => Basic.TryGetValue(meaning, out var basic) ? basic : meaning;
}
