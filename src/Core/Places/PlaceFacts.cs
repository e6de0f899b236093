namespace MatterportForDataverse.Core.Places;

/// <summary>What a record, or a model, says about where it is; as it was typed.</summary>
public sealed record PlaceFacts
{
    /// <summary>What people call it.</summary>
    public string? Name { get; init; }

    /// <summary>The first line of the address.</summary>
    public string? Line1 { get; init; }

    /// <summary>The second line of the address.</summary>
    public string? Line2 { get; init; }

    /// <summary>The town.</summary>
    public string? Locality { get; init; }

    /// <summary>The part of the town.</summary>
    public string? DependentLocality { get; init; }

    /// <summary>The state, province or county.</summary>
    public string? Region { get; init; }

    /// <summary>The postal code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>The country: a code or a name.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Longitude { get; init; }

    /// <summary>The ID of its listing.</summary>
    public string? ListingId { get; init; }

    /// <summary>The model names this very record as its own.</summary>
    public bool IsKeyed { get; init; }

    /// <summary>It is archived.</summary>
    public bool IsArchived { get; init; }
}
