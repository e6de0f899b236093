namespace MatterportForDataverse.Matterport.Models;

/// <summary>The parts of a model's address. They are replaced together, so they are only written while all of them are known.</summary>
public sealed record ModelAddress
{
    /// <summary>An address about which nothing is known.</summary>
    public static ModelAddress Absent { get; } = new();

    /// <summary>Street lines, two at most.</summary>
    public Answer<IReadOnlyList<string>> Lines { get; init; }

    public Answer<string> Locality { get; init; }

    public Answer<string> DependentLocality { get; init; }

    public Answer<string> AdministrativeArea { get; init; }

    public Answer<string> PostalCode { get; init; }

    public Answer<string> CountryCode { get; init; }

    public Answer<string> SortingCode { get; init; }

    /// <summary>All of it in one line, as Matterport writes it; not a part.</summary>
    public Answer<string> OneLine { get; init; }

    public bool AllPartsKnown =>
        Lines.IsKnown
        && Locality.IsKnown
        && DependentLocality.IsKnown
        && AdministrativeArea.IsKnown
        && PostalCode.IsKnown
        && CountryCode.IsKnown
        && SortingCode.IsKnown;
}
