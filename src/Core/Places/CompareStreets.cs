namespace MatterportForDataverse.Core.Places;

/// <summary>Whether two streets are the same.</summary>
internal static class CompareStreets
{
    private const int ShortestTypo = 4;

    /// <summary>Compares them.</summary>
    /// <param name="loosely">One of the texts was written in another script.</param>
    public static Found Of(Street? one, Street? other, bool loosely)
    {
        if (one is null || other is null || one.IsOtherScript != other.IsOtherScript)
        {
            return Found.Nothing;
        }

        var (name, theirs) = (Said(one), Said(other));
        if (SameCore(one, other, loosely))
        {
            return Types(one, other) ?? Directions(one, other);
        }

        if (PlainText.Same(one.Whole, other.Whole, loosely))
        {
            return Found.Agrees("match.street-same", name);
        }

        return IsAlike(one, other) ? Found.Doubts("match.street-like", name, theirs) : Found.Differs("match.street-differs", name, theirs);
    }

    private static bool SameCore(Street one, Street other, bool loosely) =>
        (one.Core.Count == other.Core.Count && one.Core.Zip(other.Core, (left, right) => left.Same(right, loosely)).All(same => same))
        || PlainText.Same(one.Joined, other.Joined, loosely);

    // Only a type of another language may differ.
    private static Found? Types(Street one, Street other)
    {
        if (
            one.Types.Count == 0
            || other.Types.Count == 0
            || one.Types.Select(TypeForms.Of).Intersect(other.Types.Select(TypeForms.Of)).Any()
        )
        {
            return null;
        }

        return one.Types.Select(Language).Intersect(other.Types.Select(Language)).Any()
            ? Found.Differs("match.street-type-differs", Said(one), Said(other))
            : null;
    }

    private static Found Directions(Street one, Street other)
    {
        var isMissing = one.Direction.Length == 0 || other.Direction.Length == 0;
        if (one.Direction != other.Direction && !isMissing)
        {
            return Found.Differs("match.direction-differs", Said(one), Said(other));
        }

        var lacksType = one.Types.Count == 0 != (other.Types.Count == 0);
        var typed = one.Types.Count == 0 ? other : one;
        return Found.Agrees("match.street-same", Said(one)) with
        {
            NeedsNear = one.Direction != other.Direction,
            NeedsPostalCode = lacksType && (typed.IsCompound || typed.Types.Any(type => Language(type) == "en")),
        };
    }

    private static bool IsAlike(Street one, Street other)
    {
        var (left, right) = (one.Core, other.Core);
        if (
            left.Where(word => word.IsNumber).Any()
            && right.Where(word => word.IsNumber).Any()
            && !left.Concat(right).Where(word => word.IsNumber).All(word => In(word, left) && In(word, right))
        )
        {
            return false;
        }

        return left.All(word => In(word, right))
            || right.All(word => In(word, left))
            || IsTypo(one.Joined, other.Joined)
            || IsTypo(one.Whole, other.Whole);
    }

    private static bool In(StreetWord word, IReadOnlyList<StreetWord> words) => words.Any(other => other.Same(word, false));

    private static bool IsTypo(string one, string other) =>
        one.Length >= ShortestTypo && other.Length >= ShortestTypo && Typo.Between(one, other);

    private static string Language(string meaning) => meaning.Substring(0, meaning.IndexOf('/'));

    private static string Said(Street street) =>
        string.Join(" ", street.Core.Select(word => word.Text))
        + (street.Types.Count > 0 ? " " + street.Types[0].Substring(street.Types[0].IndexOf('/') + 1) : "")
        + (street.Direction.Length > 0 ? " " + street.Direction : "");
}
