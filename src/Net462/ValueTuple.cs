// What net462 lacks of C#'s tuples; later frameworks have it, and the plug-in assembly may bring no package along.
#pragma warning disable CA1051, SA1402

namespace System
{
    internal struct ValueTuple<T1, T2>(T1 item1, T2 item2) : IEquatable<ValueTuple<T1, T2>>
    {
        public T1 Item1 = item1;
        public T2 Item2 = item2;

        public readonly bool Equals(ValueTuple<T1, T2> other) =>
            EqualityComparer<T1>.Default.Equals(Item1, other.Item1) && EqualityComparer<T2>.Default.Equals(Item2, other.Item2);

        public override readonly bool Equals(object? obj) => obj is ValueTuple<T1, T2> other && Equals(other);

        public override readonly int GetHashCode() => ((Item1?.GetHashCode() ?? 0) * 397) ^ (Item2?.GetHashCode() ?? 0);
    }

    internal struct ValueTuple<T1, T2, T3>(T1 item1, T2 item2, T3 item3) : IEquatable<ValueTuple<T1, T2, T3>>
    {
        public T1 Item1 = item1;
        public T2 Item2 = item2;
        public T3 Item3 = item3;

        public readonly bool Equals(ValueTuple<T1, T2, T3> other) =>
            EqualityComparer<T1>.Default.Equals(Item1, other.Item1)
            && EqualityComparer<T2>.Default.Equals(Item2, other.Item2)
            && EqualityComparer<T3>.Default.Equals(Item3, other.Item3);

        public override readonly bool Equals(object? obj) => obj is ValueTuple<T1, T2, T3> other && Equals(other);

        public override readonly int GetHashCode() =>
            ((((Item1?.GetHashCode() ?? 0) * 397) ^ (Item2?.GetHashCode() ?? 0)) * 397) ^ (Item3?.GetHashCode() ?? 0);
    }
}

namespace System.Runtime.CompilerServices
{
    [AttributeUsage(AttributeTargets.All)]
    internal sealed class TupleElementNamesAttribute(string?[] transformNames) : Attribute
    {
        public IList<string?> TransformNames { get; } = transformNames;
    }
}
