namespace MatterportForDataverse.EmbeddedMatterport.World;

/// <summary>Where a model stands, as Matterport keeps it; replaced whole, never patched.</summary>
public sealed record PostalAddress
{
    public static readonly PostalAddress Empty = new();

    public IReadOnlyList<string> StreetAddressLines { get; init; } = [];
    public string? Locality { get; init; }
    public string? DependentLocality { get; init; }
    public string? AdministrativeArea { get; init; }
    public string? PostalCode { get; init; }
    public string? SortingCode { get; init; }

    /// <summary>ISO 3166-1 alpha-2, upper case.</summary>
    public string? CountryCode { get; init; }

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

    /// <summary>By value, lines included.</summary>
    public bool SameAs(PostalAddress other) =>
        StreetAddressLines.SequenceEqual(other.StreetAddressLines) && this == other with { StreetAddressLines = StreetAddressLines };

    private static string? Join(string? first, string? second) =>
        string.IsNullOrEmpty(first) ? second
        : string.IsNullOrEmpty(second) ? first
        : first + " " + second;
}
