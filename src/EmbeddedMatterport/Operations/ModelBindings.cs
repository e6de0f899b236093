using System.Globalization;
using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>What <c>model(id)</c> shows.</summary>
internal static class ModelBindings
{
    private const string Player = "https://my.matterport.com/show/?m=";

    public static IReadOnlyList<TypeBinding> All =>
        [
            Details(),
            Options(),
            Published(),
            new TypeBinding<MatterportModel>("ModelContact")
                .Field("name", m => m.Publication.ContactName)
                .Field("email", m => m.Publication.ContactEmail)
                .Field("phoneNumber", m => m.Publication.ContactPhone),
            new TypeBinding<MatterportModel>("ModelMlsDetails").Field("id", m => m.MlsId).Field("name", m => m.MlsName),
            new TypeBinding<GeoPoint>("GeoLocation")
                .Field("lat", g => Text(g.Latitude))
                .Field("long", g => Text(g.Longitude))
                .Field("altitude", _ => null),
            new TypeBinding<PostalAddress>("Address")
                .Field("address", a => a.Address)
                .Field("streetAddressLines", a => a.StreetAddressLines)
                .Field("administrativeArea", a => a.AdministrativeArea)
                .Field("locality", a => a.Locality)
                .Field("dependentLocality", a => a.DependentLocality)
                .Field("countryName", a => a.CountryName)
                .Field("countryCode", a => a.CountryCode)
                .Field("postalCode", a => a.PostalCode)
                .Field("sortingCode", a => a.SortingCode),
        ];

    /// <summary>The two values of before 2024: what anybody with the link can see counts as public.</summary>
    public static string OldVisibility(MatterportModel model) => model.Visibility is "public" or "unlisted" ? "public" : "private";

    private static TypeBinding<MatterportModel> Details() =>
        new TypeBinding<MatterportModel>("Model")
            .Field("id", m => m.Id)
            .Field("internalId", m => m.InternalId)
            .Field("organization", m => m.Organization)
            .Field("created", m => m.Created)
            .Field("modified", m => m.Modified)
            .Field("name", m => m.Name)
            .Field("description", m => m.Description)
            .Field("image", AssetBindings.ImageOf)
            .Field("address", m => m.Address)
            .Field("geolocation", m => m.Location)
            .Field("state", m => m.State)
            .Field("visibility", m => OldVisibility(m))
            .Field("accessVisibility", m => m.Visibility)
            .Field("accessVisibilityLastChanged", m => m.VisibilityChanged)
            .Field("demo", m => m.Demo)
            .Field("mls", m => m)
            .Field("options", m => m)
            .Field("publication", m => m.IsActive ? m : throw ApiError.Inactive("publication"))
            .Field("billingInformation", SearchBindings.BillingOf)
            .Field("assets", m => m.IsActive ? m : throw ApiError.Inactive("assets"))
            .Field("measurements", _ => Array.Empty<object>())
            .Also(ModelContentsBindings.AddToModel)
            .Also(BundleBindings.AddToModel)
            .Also(ViewMutations.AddToModel);

    private static TypeBinding<MatterportModel> Published() =>
        new TypeBinding<MatterportModel>("ModelPublicationDetails")
            .Field("published", m => m.Visibility is "public" or "unlisted")
            .Field("summary", m => m.Publication.Summary)
            .Field("description", m => m.Publication.Description)
            .Field(
                "address",
                m =>
                    m.Options.AddressVisibility switch
                    {
                        "full" => m.Address.Address,
                        "partial" => m.Address.Locality,
                        _ => null,
                    }
            )
            .Field("contact", m => m)
            .Field("externalUrl", m => m.Publication.ExternalUrl)
            .Field("presentedBy", m => m.Publication.PresentedBy)
            .Field("url", m => Player + m.Id)
            .Field(
                "embed",
                m =>
                    $"<iframe width='853' height='480' src='{Player}{m.Id}' frameborder='0' "
                    + "allowfullscreen allow='xr-spatial-tracking'></iframe>"
            );

    private static TypeBinding<MatterportModel> Options()
    {
        var options = new TypeBinding<MatterportModel>("ModelOptions")
            .Field("address", m => m.Address.Address)
            .Field("addressVisibility", m => m.Options.AddressVisibility)
            .Field("backgroundColor", m => m.Options.BackgroundColor)
            .Field("measurements", m => m.Options.Measurements)
            .Field("roomBoundsEnabled", _ => true)
            .Field("unitType", m => m.Options.UnitType);
        foreach (var name in ViewerOptions.Switches)
        {
            options.Field(name + "Enabled", m => m.Options.IsEnabled(name));
            options.Field(name + "Override", m => m.Options.OverrideOf(name));
        }
        return options;
    }

    private static string Text(double degrees) => degrees.ToString("0.######", CultureInfo.InvariantCulture);
}
