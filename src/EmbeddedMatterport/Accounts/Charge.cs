namespace MatterportForDataverse.EmbeddedMatterport.Accounts;

/// <summary>One line of the account's bill: a call that cost money.</summary>
/// <param name="ModelId">The model that it was for.</param>
/// <param name="Act"><c>unlock</c> for a bundle, <c>activate</c> for an archived model.</param>
/// <param name="BundleId">The bundle that was unlocked; null for an activation.</param>
/// <param name="Options">What was chosen, by the bundle option's key.</param>
/// <param name="Amount">Made up, but for the imagery pack's.</param>
/// <param name="At">When, in UTC.</param>
public sealed record Charge(
    string ModelId,
    string Act,
    string? BundleId,
    IReadOnlyDictionary<string, string> Options,
    decimal Amount,
    DateTime At
)
{
    /// <summary>Whether the bundle was unlocked before: what nobody wants to pay for.</summary>
    public bool IsAgain { get; init; }
}
