namespace MatterportForDataverse.EmbeddedMatterport.World;

/// <summary>One line of the account's bill: a call that cost money.</summary>
public sealed record Charge(
    string ModelId,
    string Act,
    string? BundleId,
    IReadOnlyDictionary<string, string> Options,
    decimal Amount,
    DateTime At
);
