namespace MatterportForDataverse.EmbeddedMatterport.Models;

/// <summary>Where a model stands, as Matterport keeps it; replaced whole, never patched.</summary>
public sealed record PostalAddress
{
    /// <summary>An address without any part.</summary>
    public static readonly PostalAddress Empty = new();

    /// <summary>The street lines, two at most.</summary>
    public IReadOnlyList<string> StreetAddressLines { get; init; } = [];

    /// <summary>The town.</summary>
    public string? Locality { get; init; }

    /// <summary>The part of the town.</summary>
    public string? DependentLocality { get; init; }

    /// <summary>The state, province or region.</summary>
    public string? AdministrativeArea { get; init; }

    /// <summary>The postal code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>The sorting code, which few countries have.</summary>
    public string? SortingCode { get; init; }

    /// <summary>ISO 3166-1 alpha-2, upper case.</summary>
    public string? CountryCode { get; init; }

    /// <summary>The country's English name; null when the code is not known.</summary>
    public string? CountryName => Countries.NameOf(CountryCode);

    /// <summary>The one-line form; null when nothing is known.</summary>
    public string? Address
    {
        get
        {
            string?[] parts = [.. StreetAddressLines, DependentLocality, Locality, Join(AdministrativeArea, PostalCode), CountryName];
            var known = parts.Where(part => !string.IsNullOrEmpty(part)).ToArray();
            return known.Length == 0 ? null : string.Join(", ", known);
        }
    }

    private static string? Join(string? first, string? second) =>
        string.IsNullOrEmpty(first) ? second
        : string.IsNullOrEmpty(second) ? first
        : first + " " + second;
}
