namespace MatterportForDataverse.EmbeddedMatterport.Bundles;

/// <summary>A bundle that was ordered for a model.</summary>
/// <param name="BundleId">Which bundle.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Options">What was chosen, by the option's key.</param>
/// <param name="WasHidden">Whether the model was private or behind a password at that time.</param>
internal sealed record BundleOrder(string BundleId, DateTime At, IReadOnlyDictionary<string, string> Options, bool WasHidden)
{
    /// <summary>How somebody at Matterport ended it, such as <c>failed</c>; null for as it goes by itself.</summary>
    public string? Ended { get; init; }

    /// <summary>Why they did; null for no reason.</summary>
    public string? Reason { get; init; }
}
