using CsCheck;

namespace MatterportForDataverse.TestSupport;

/// <summary>Generators that choose among given values.</summary>
public static class Pick
{
    /// <summary>One of these.</summary>
    public static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
