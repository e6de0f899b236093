namespace MatterportForDataverse.Product.Tests;

/// <summary>A test that takes long and is not played once more with the other ways of the platform.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UsualFactAttribute : FactAttribute
{
    /// <summary>Why it is not played; null when it is.</summary>
    internal static string? Reason =>
        Environment.GetEnvironmentVariable("PLATFORM_OTHERWISE") == "true" ? "It takes long, and is played with the usual ways." : null;

    public UsualFactAttribute() => Skip = Reason;
}

/// <summary>Tests that take long and are not played once more with the other ways of the platform.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UsualTheoryAttribute : TheoryAttribute
{
    public UsualTheoryAttribute() => Skip = UsualFactAttribute.Reason;
}
