using CsCheck;

namespace MatterportForDataverse.Playground.Tests;

internal static class Pick
{
    /// <summary>One of these.</summary>
    public static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);
}
