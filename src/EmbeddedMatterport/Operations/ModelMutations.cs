using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>The mutations of a model's own fields.</summary>
internal static class ModelMutations
{
    private const int MostAddressLines = 2;

    public static void AddTo(RootBinding mutations) =>
        mutations.Write("patchModel", PatchModelResolver.Resolve).Write("updateModelAddress", UpdateAddress);

    /// <summary>Replaces every part of the address: what is not given is gone.</summary>
    private static MatterportModel UpdateAddress(FieldContext call)
    {
        var model = call.Scope.ModelBy(call.Required("id"), call.Text("field"));
        var lines = call.Texts("streetAddressLines") ?? [];
        if (lines.Count > MostAddressLines)
        {
            throw ApiError.Invalid("An address has at most 2 street lines");
        }

        var country = Filled(call.Text("countryCode"))?.ToUpperInvariant();
        if (country is not null && !Countries.Has(country))
        {
            throw ApiError.Invalid($"'{country}' is not a country code");
        }

        var address = new PostalAddress
        {
            StreetAddressLines = [.. lines.Where(line => line.Length > 0)],
            Locality = Filled(call.Text("locality")),
            DependentLocality = Filled(call.Text("dependentLocality")),
            AdministrativeArea = Filled(call.Text("administrativeArea")),
            PostalCode = Filled(call.Text("postalCode")),
            SortingCode = Filled(call.Text("sortingCode")),
            CountryCode = country,
        };
        var visibility = call.Text("addressVisibility");
        return call.Account.Edit(
            model.RealId,
            m => m with { Address = address, Options = visibility is null ? m.Options : m.Options with { AddressVisibility = visibility } }
        );
    }

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
