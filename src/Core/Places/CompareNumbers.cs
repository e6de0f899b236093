namespace MatterportForDataverse.Core.Places;

/// <summary>Whether two house numbers are the same.</summary>
internal static class CompareNumbers
{
    /// <summary>Compares them.</summary>
    public static Found Of(HouseNumber? one, HouseNumber? other)
    {
        if (one is null || other is null)
        {
            return one is null && other is null
                ? Found.Doubts("match.number-missing")
                : Found.Doubts("match.number-one-side", one?.ToString() ?? "", other?.ToString() ?? "");
        }

        return one.Same(other) && IsWhole(one) == IsWhole(other) ? Found.Agrees("match.number-same", one.ToString())
            : IsOfDouble(one, other) || IsOfDouble(other, one) ? Found.Agrees("match.number-same", one.ToString(), other.ToString())
            : IsWithin(one, other) || IsWithin(other, one) || IsRepeated(one, other)
                ? Found.Doubts("match.number-range", one.ToString(), other.ToString())
            : Found.Differs("match.number-differs", one.ToString(), other.ToString());
    }

    private static bool IsWhole(HouseNumber number) => number.Form == NumberForm.Paired;

    // Of two numbers of one house, people use that of the street alone.
    private static bool IsOfDouble(HouseNumber one, HouseNumber other) =>
        one.Form == NumberForm.Simple && other.Form == NumberForm.Paired && one.Parts[0] == other.Parts[1];

    private static bool IsWithin(HouseNumber one, HouseNumber other)
    {
        var (inner, outer) = (one.Values.ToArray(), other.Values.ToArray());
        return other.Form == NumberForm.Range && inner[0] >= outer[0] && inner[inner.Length - 1] <= outer[1];
    }

    // 12 bis may be written as 12 B.
    private static bool IsRepeated(HouseNumber one, HouseNumber other) =>
        one.Parts.Count == 1
        && other.Parts.Count == 1
        && one.Values.First() == other.Values.First()
        && (
            (one.Parts[0].EndsWith("bis", StringComparison.Ordinal) && other.Parts[0] == one.Values.First() + "b")
            || (other.Parts[0].EndsWith("bis", StringComparison.Ordinal) && one.Parts[0] == one.Values.First() + "b")
        );
}
