using MatterportForDataverse.Matterport.Changes;
using MatterportForDataverse.Matterport.Documents;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>Replaces the whole address of one model; a part of <see cref="ChangeModelsMutation"/>.</summary>
internal static class UpdateAddressMutation
{
    public const int MaxLines = 2;

    public static DocumentTemplate Template { get; } = new(Document.Named(nameof(UpdateAddressMutation)));

    /// <exception cref="ArgumentException">There are more lines than Matterport takes.</exception>
    public static Dictionary<string, object?> Variables(AddressUpdate address)
    {
        if (address.Lines.Count > MaxLines)
            throw new ArgumentException($"An address has {MaxLines} lines at most.", nameof(address));
        var parts = new Dictionary<string, object?>
        {
            ["streetAddressLines"] = address.Lines,
            ["locality"] = Part(address.Locality),
            ["dependentLocality"] = Part(address.DependentLocality),
            ["administrativeArea"] = Part(address.AdministrativeArea),
            ["postalCode"] = Part(address.PostalCode),
            ["countryCode"] = Part(address.CountryCode),
            ["sortingCode"] = Part(address.SortingCode),
            ["addressVisibility"] = Part(address.AddressVisibility),
        };
        return parts.Where(part => part.Value is not null).ToDictionary(part => part.Key, part => part.Value);
    }

    // A part that is left out is emptied; an empty text might be taken for an unknown country.
    private static string? Part(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
