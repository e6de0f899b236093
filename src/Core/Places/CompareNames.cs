namespace MatterportForDataverse.Core.Places;

/// <summary>What two names say about whether they are of one place.</summary>
internal static class CompareNames
{
    /// <summary>Names that share a word and have different ids of the same kind are those of siblings.</summary>
    public static Found Siblings(Place one, Place other)
    {
        if (!one.Name.Shares(other.Name))
        {
            return Found.Nothing;
        }

        var (mine, theirs) = (one.Name.Ids(Own(one)), other.Name.Ids(Own(other)));
        foreach (var id in mine.Where(id => theirs.ContainsKey(id.Key) && !id.Value.SetEquals(theirs[id.Key])))
        {
            var (name, their) = (one.Facts.Name ?? "", other.Facts.Name ?? "");
            return id.Value.Overlaps(theirs[id.Key]) ? Found.Doubts("name-sibling", name, their) : Found.Differs("name-sibling", name, their);
        }

        return Found.Nothing;
    }

    /// <summary>What is left over on both sides and shares nothing.</summary>
    public static Found LeftOver(Place one, Place other, ReadingMatch readings)
    {
        var (mine, theirs) = (Left(one, readings.Mine), Left(other, readings.Theirs));
        var (all, their) = (Bag(one), Bag(other));
        var isApart = mine.Count > 0 && theirs.Count > 0 && !mine.Any(their.Contains) && !theirs.Any(all.Contains);
        isApart |= IsPart(one, their) || IsPart(other, all);
        return isApart ? Found.Doubts("left-over", string.Join(" ", mine), string.Join(" ", theirs)) : Found.Nothing;
    }

    /// <summary>Both addresses name the same house, which stands for its number.</summary>
    public static bool SameHouse(ReadingMatch readings, Vocabulary words) =>
        readings.Mine.Rest.Any(house =>
            (readings.Street.Finding == Finding.Agrees || IsHouse(house, words))
            && readings.Theirs.Rest.Any(theirs => theirs.SequenceEqual(house))
        );

    // Where houses have names, an address without a street is one.
    private static bool IsHouse(IReadOnlyList<string> house, Vocabulary words) =>
        words.Speaks("cy") || words.Speaks("ga") || house.Any(word => words.Has(word, WordKind.Building) || words.Has(word, WordKind.Unit));

    // A part of the building, or words in brackets, that only one of them knows.
    private static bool IsPart(Place place, HashSet<string> other) =>
        place.Asides.Any(word => Matters(place, word) && !other.Contains(word)
            && !place.Asides.Where(aside => Matters(place, aside)).Any(other.Contains))
        || place.Readings[0].Rest.SelectMany(words => words).Concat(place.Name.Asides).Any(word => PartWords.Has(word) && !other.Contains(word));

    private static bool Matters(Place place, string word) => !NameWords.IsGeneric(word) && !place.Words.Has(word, WordKind.Stop) && !IsTown(place, word);

    private static List<string> Left(Place place, Reading reading) =>
        reading
            .Rest.SelectMany(words => words)
            .Concat(place.Asides)
            .Concat(place.Name.Asides)
            .Where(word => Matters(place, word))
            .Distinct()
            .ToList();

    private static bool IsTown(Place place, string word) => TownWords(place).Contains(word);

    private static IEnumerable<string> TownWords(Place place) =>
        PlainText.Words($"{place.Facts.Locality} {place.Facts.DependentLocality} {place.Facts.Region}").Split(' ').Concat(place.Towns.SelectMany(town => town.Split(' ')));

    private static HashSet<string> Bag(Place place) =>
        new(
            PlainText
                .Words($"{place.Facts.Name} {place.Facts.Line1} {place.Facts.Line2}")
                .Split(' ')
                .Concat(TownWords(place))
                .Where(word => !place.Words.Has(word, WordKind.Stop)),
            StringComparer.Ordinal
        );

    // The number of the house is no id of its name.
    private static HashSet<string> Own(Place place)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reading in place.Readings)
        {
            own.UnionWith(reading.Number?.Parts ?? []);
            own.UnionWith(reading.Unit.Select(part => part.Value));
            own.UnionWith(reading.Street?.Core.Select(word => word.Text) ?? []);
        }

        own.UnionWith(PlainText.Words(place.Facts.PostalCode).Split(' '));
        return own;
    }
}
