namespace MatterportForDataverse.Matterport.Models;

/// <summary>The parts of a model's address. They are replaced together, so they are only written while all of them are known.</summary>
public sealed record ModelAddress
{
    /// <summary>An address about which nothing is known.</summary>
    public static ModelAddress Absent { get; } = new();

    /// <summary>Street lines, two at most.</summary>
    public Answer<IReadOnlyList<string>> Lines { get; init; }

    /// <summary>The town.</summary>
    public Answer<string> Locality { get; init; }

    /// <summary>The part of the town.</summary>
    public Answer<string> DependentLocality { get; init; }

    /// <summary>The state, province or region.</summary>
    public Answer<string> AdministrativeArea { get; init; }

    /// <summary>The postal code.</summary>
    public Answer<string> PostalCode { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public Answer<string> CountryCode { get; init; }

    /// <summary>The sorting code, which few countries have.</summary>
    public Answer<string> SortingCode { get; init; }

    /// <summary>All of it in one line, as Matterport writes it; not a part.</summary>
    public Answer<string> OneLine { get; init; }

    /// <summary>True when each part is a value or an honest null.</summary>
    public bool AllPartsKnown =>
        Lines.IsKnown
        && Locality.IsKnown
        && DependentLocality.IsKnown
        && AdministrativeArea.IsKnown
        && PostalCode.IsKnown
        && CountryCode.IsKnown
        && SortingCode.IsKnown;
}
