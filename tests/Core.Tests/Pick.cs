using CsCheck;

namespace MatterportForDataverse.Core.Tests;

/// <summary>Chooses among constants.</summary>
internal static class Pick
{
    public static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
