namespace MatterportForDataverse.Core.Places;

/// <summary>Whether two places lie in the same town, and under the same postal code.</summary>
internal static class CompareTowns
{
    private const int ShortestTypo = 5;

    /// <summary>Compares the towns.</summary>
    public static Found Towns(Place one, Place other, bool loosely)
    {
        var (mine, theirs) = (Named(one), Named(other));
        if (mine.Any(name => theirs.Any(their => PlainText.Same(name, their, loosely))))
        {
            return Found.Agrees("match.town-same", one.Facts.Locality ?? "", other.Facts.Locality ?? "");
        }

        if (one.Towns.Count == 0 || other.Towns.Count == 0)
        {
            return Found.Nothing;
        }

        var isUnknown = one.Towns.Any(name =>
            other.Towns.Any(their =>
                Contains(name, their) || Contains(their, name) || IsTypo(name, their) || IsOtherScript(name) != IsOtherScript(their)
            )
        );
        return isUnknown || Mentions(one, other) || Mentions(other, one)
            ? Found.Nothing
            : Found.Differs("match.town-differs", one.Facts.Locality!, other.Facts.Locality!);
    }

    /// <summary>Compares the postal codes.</summary>
    public static Found PostalCodes(Place one, Place other)
    {
        if (
            one.PostalCode is not { } mine
            || other.PostalCode is not { } theirs
            || one.HasPostBox
            || other.HasPostBox
            || mine.IsPartOf(theirs)
        )
        {
            return Found.Nothing;
        }

        var isExtended = mine.Extension.Length > 0 && theirs.Extension.Length > 0 && mine.Extension != theirs.Extension;
        return mine.Value != theirs.Value || isExtended
                ? Found.Differs("match.postal-code-differs", one.Facts.PostalCode ?? mine.Value, other.Facts.PostalCode ?? theirs.Value)
            : mine.IsPadded != theirs.IsPadded ? Found.Agrees("match.postal-code-padded", mine.Value)
            : Found.Agrees("match.postal-code-same", one.Facts.PostalCode ?? mine.Value);
    }

    // Where a place says no town of its own, its lines may.
    private static IEnumerable<string> Named(Place place)
    {
        var dependent = TownName.Of(place.Facts.DependentLocality);
        return place.Towns.Count > 0
            ? place.Towns.Concat(dependent)
            : dependent.Concat(
                place.Readings.SelectMany(reading => reading.Rest).Select(words => TownName.OwnName(string.Join(" ", words)))
            );
    }

    // A suburb that the other one names in its lines or as its region.
    private static bool Mentions(Place one, Place other) =>
        one.Towns.Any(town =>
            other.Readings.SelectMany(reading => reading.Rest).Any(words => string.Join(" ", words) == town) || other.Regions.Contains(town)
        );

    private static bool Contains(string name, string part) =>
        part.Length > 2 && (" " + name + " ").Contains(" " + part + " ") && !part.All(letter => char.IsDigit(letter));

    private static bool IsTypo(string one, string other) => one.Length >= ShortestTypo && Typo.Between(one, other);

    private static bool IsOtherScript(string name) => name.Any(letter => letter > '\u024f');
}
