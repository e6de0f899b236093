using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Changes;

/// <summary>
/// A whole address. It replaces every part of the one that is there: a part left null is emptied, so never build one from an address
/// with an unknown part (see <see cref="ModelAddress.AllPartsKnown"/>).
/// </summary>
public sealed record AddressUpdate
{
    /// <summary>Lines that Matterport takes.</summary>
    public const int MostLines = 2;

    /// <summary>The street lines, two at most.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>The town.</summary>
    public string? Locality { get; init; }

    /// <summary>The part of the town.</summary>
    public string? DependentLocality { get; init; }

    /// <summary>The state, province or region.</summary>
    public string? AdministrativeArea { get; init; }

    /// <summary>The postal code, as it is written in its country.</summary>
    public string? PostalCode { get; init; }

    /// <summary>ISO 3166-1 alpha-2; Matterport refuses an unknown one.</summary>
    public string? CountryCode { get; init; }

    /// <summary>The sorting code, which few countries have (CEDEX in France).</summary>
    public string? SortingCode { get; init; }

    /// <summary>How much of it the public sees: <c>full</c>, <c>partial</c> or <c>none</c>; null leaves that as it is.</summary>
    public string? AddressVisibility { get; init; }
}
