namespace MatterportForDataverse.Core.Places;

/// <summary>Whether two units of a building are the same.</summary>
internal static class CompareUnits
{
    /// <summary>Compares them, part by part from the outside to the inside.</summary>
    public static Found Of(IReadOnlyList<UnitPart> one, IReadOnlyList<UnitPart> other)
    {
        var (mine, theirs) = (Said(one), Said(other));
        if (one.Count == 0 || other.Count == 0)
        {
            return one.Count == other.Count ? Found.Nothing : Found.Doubts("match.unit-one-side", mine, theirs);
        }

        var (left, right) = (one.Select(ValueOf).ToArray(), other.Select(ValueOf).ToArray());
        if (left.SequenceEqual(right) || string.Concat(left) == string.Concat(right))
        {
            return IsSameKind(one, other) ? Found.Agrees("match.unit-same", mine) : Found.Doubts("match.unit-kind", mine, theirs);
        }

        return
            EndsWith(left, right)
            || EndsWith(right, left)
            || EndsWith([.. left.Reverse()], [.. right.Reverse()])
            || EndsWith([.. right.Reverse()], [.. left.Reverse()])
            ? Found.Doubts("match.unit-part", mine, theirs)
            : Found.Differs("match.unit-differs", mine, theirs);
    }

    private static bool IsSameKind(IReadOnlyList<UnitPart> one, IReadOnlyList<UnitPart> other) =>
        one.Count != other.Count
        || one.Zip(other, (left, right) => left.Kind == right.Kind || left.Kind == UnitKind.Any || right.Kind == UnitKind.Any)
            .All(same => same);

    private static bool EndsWith(string[] longer, string[] shorter) =>
        longer.Length > shorter.Length && longer.Skip(longer.Length - shorter.Length).SequenceEqual(shorter);

    private static string ValueOf(UnitPart part)
    {
        var digits = part.Value.TrimStart('0');
        return digits.Length > 0 ? Numerals.OfRoman(digits) : "0";
    }

    private static string Said(IReadOnlyList<UnitPart> unit) => string.Join(" ", unit.Select(part => part.Value));
}
