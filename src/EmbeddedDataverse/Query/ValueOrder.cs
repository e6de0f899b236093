using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>The order of stored values: null comes first, ids compare as their text does.</summary>
internal static class ValueOrder
{
    public static int Compare(object? left, object? right) =>
        (left, right) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            (string first, string second) => TextCollation.Compare(first, second),
            (IComparable first, _) when left.GetType() == right.GetType() => first.CompareTo(right),
            _ => throw new InvalidOperationException($"{left.GetType()} and {right.GetType()} do not compare."),
        };
}
