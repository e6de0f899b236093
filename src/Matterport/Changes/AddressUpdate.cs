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

    /// <summary>Two at most.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    public string? Locality { get; init; }

    public string? DependentLocality { get; init; }

    public string? AdministrativeArea { get; init; }

    public string? PostalCode { get; init; }

    public string? CountryCode { get; init; }

    public string? SortingCode { get; init; }

    /// <summary><c>full</c>, <c>partial</c> or <c>none</c>; null says nothing about it.</summary>
    public string? AddressVisibility { get; init; }
}
