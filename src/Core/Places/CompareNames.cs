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

        var (mine, theirs) = (one.Name.Ids(), other.Name.Ids());
        foreach (var id in mine.Where(id => theirs.ContainsKey(id.Key) && !id.Value.SetEquals(theirs[id.Key])))
        {
            var (name, their) = (one.Facts.Name ?? "", other.Facts.Name ?? "");
            var (isNumber, theirIsNumber) = (Numbers(one).IsSupersetOf(id.Value), Numbers(other).IsSupersetOf(theirs[id.Key]));
            var (isOwn, theirIsOwn) = (
                isNumber || Units(one).IsSupersetOf(id.Value),
                theirIsNumber || Units(other).IsSupersetOf(theirs[id.Key])
            );
            if (isOwn && theirIsOwn && (isNumber || theirIsNumber))
            {
                continue;
            }

            return isOwn || theirIsOwn || id.Value.IsSubsetOf(theirs[id.Key]) || theirs[id.Key].IsSubsetOf(id.Value)
                ? Found.Doubts("name-sibling", name, their)
                : Found.Differs("name-sibling", name, their);
        }

        return Found.Nothing;
    }

    /// <summary>What is left over on both sides and shares nothing.</summary>
    public static Found LeftOver(Place one, Place other, ReadingMatch readings)
    {
        var (mine, theirs) = (Left(one, readings.Mine), Left(other, readings.Theirs));
        var (all, their) = (one.AllWords, other.AllWords);
        var isApart = mine.Count > 0 && theirs.Count > 0 && !mine.Any(their.Contains) && !theirs.Any(all.Contains);
        isApart |= IsPart(one, their) || IsPart(other, all) || NamesLeft(one, other);
        return isApart ? Found.Doubts("left-over", string.Join(" ", mine), string.Join(" ", theirs)) : Found.Nothing;
    }

    /// <summary>Both addresses name the same house, which stands for its number.</summary>
    public static bool SameHouse(ReadingMatch readings, Vocabulary words) =>
        readings.Mine.Rest.Any(house =>
            (readings.Street.Finding == Finding.Agrees || IsHouse(house, words))
            && readings.Theirs.Rest.Any(theirs => theirs.SequenceEqual(house))
        );

    // What both names add in brackets or behind a dash, without a word in common.
    private static bool NamesLeft(Place one, Place other) =>
        one.Name.Asides.Count > 0
        && other.Name.Asides.Count > 0
        && !one.Name.Asides.Any(other.Name.Words.Contains)
        && !other.Name.Asides.Any(one.Name.Words.Contains);

    // Where houses have names, an address without a street is one.
    private static bool IsHouse(IReadOnlyList<string> house, Vocabulary words) =>
        words.Speaks("cy") || words.Speaks("ga") || house.Any(word => words.Has(word, WordKind.Building) || words.Has(word, WordKind.Unit));

    // A part of the building, or words in brackets, that only one of them knows.
    private static bool IsPart(Place place, HashSet<string> other) =>
        place.Asides.Any(word =>
            Matters(place, word) && !other.Contains(word) && !place.Asides.Where(aside => Matters(place, aside)).Any(other.Contains)
        )
        || place
            .Readings[0]
            .Rest.SelectMany(words => words)
            .Concat(place.Name.Asides)
            .Any(word => PartWords.Has(word) && !other.Contains(word));

    private static bool Matters(Place place, string word) =>
        !NameWords.IsGeneric(word)
        && !place.Words.Has(word, WordKind.Stop)
        && !place.Words.Has(word, WordKind.Qualifier)
        && !place.TownWords.Contains(word);

    private static List<string> Left(Place place, Reading reading) =>
        reading.Rest.SelectMany(words => words).Concat(place.Asides).Where(word => Matters(place, word)).Distinct().ToList();

    // The number of the house, and of the street, says nothing new in a name.
    private static HashSet<string> Numbers(Place place) =>
        new(
            place.Readings.SelectMany(reading =>
                (reading.Street?.Core.Select(word => word.Text) ?? []).Concat(reading.Number is { } number ? [number.ToString()] : [])
            ),
            StringComparer.Ordinal
        );

    private static HashSet<string> Units(Place place) =>
        new(place.Readings.SelectMany(reading => reading.Unit).Select(part => part.Value), StringComparer.Ordinal);
}
