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
        var worst = mine.Where(id => theirs.ContainsKey(id.Key) && !id.Value.SetEquals(theirs[id.Key]))
            .Select(id => OfIds(one, id.Value, other, theirs[id.Key]))
            .DefaultIfEmpty(Finding.Unknown)
            .Max();
        return worst == Finding.Unknown
            ? Found.Nothing
            : new Found(worst, new Remark("match.name-sibling", one.Facts.Name ?? "", other.Facts.Name ?? ""));
    }

    // Numbers that the addresses say, too, are compared there; where one side's alone is such a number, nobody knows.
    private static Finding OfIds(Place one, HashSet<string> mine, Place other, HashSet<string> theirs)
    {
        var (isNumber, theirIsNumber) = (Numbers(one).IsSupersetOf(mine), Numbers(other).IsSupersetOf(theirs));
        var (isOwn, theirIsOwn) = (isNumber || Units(one).IsSupersetOf(mine), theirIsNumber || Units(other).IsSupersetOf(theirs));
        return isOwn && theirIsOwn && (isNumber || theirIsNumber) ? Finding.Unknown
            : isOwn || theirIsOwn || mine.IsSubsetOf(theirs) || theirs.IsSubsetOf(mine) ? Finding.Doubtful
            : Finding.Differs;
    }

    /// <summary>What is left over on both sides and shares nothing.</summary>
    public static Found LeftOver(Place one, Place other, ReadingMatch readings)
    {
        var (mine, theirs) = (Left(one, readings.Mine), Left(other, readings.Theirs));
        var (all, their) = (one.AllWords, other.AllWords);
        var isApart = mine.Count > 0 && theirs.Count > 0 && !mine.Any(their.Contains) && !theirs.Any(all.Contains);
        isApart |= IsPart(one, their) || IsPart(other, all) || NamesLeft(one, other);
        return isApart ? Told(mine.Concat(one.Name.Asides), theirs.Concat(other.Name.Asides)) : Found.Nothing;
    }

    /// <summary>Both addresses name the same house, which stands for its number.</summary>
    public static bool SameHouse(ReadingMatch readings, Vocabulary words) =>
        readings.Mine.Rest.Any(house =>
            (readings.Street.Finding == Finding.Agrees || IsHouse(house, words))
            && readings.Theirs.Rest.Any(theirs => theirs.SequenceEqual(house))
        );

    private static Found Told(IEnumerable<string> mine, IEnumerable<string> theirs)
    {
        var (ours, others) = (string.Join(" ", mine.Distinct()), string.Join(" ", theirs.Distinct()));
        return ours.Length > 0 && others.Length > 0
            ? Found.Doubts("match.left-over", ours, others)
            : Found.Doubts("match.left-over-one-side", ours, others);
    }

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
