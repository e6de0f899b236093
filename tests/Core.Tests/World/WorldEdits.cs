using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.Core.Tests.World;

/// <summary>
/// Sets and reads a model in the playground's Matterport by the name of our field, as a person in Matterport's pages does.
/// </summary>
internal static class WorldEdits
{
    public static MatterportModel With(MatterportModel model, string field, string? value) =>
        field switch
        {
            "name" => model with { Name = value },
            "internalnotes" => model with { Description = value },
            "internalid" => model with { InternalId = value },
            "listing.id" => model with { MlsId = value },
            "listing.name" => model with { MlsName = value },
            _ when field.StartsWith("address.", StringComparison.Ordinal) => model with { Address = Part(model.Address, field, value) },
            _ => model with { Publication = Published(model.Publication, field, value) },
        };

    public static string? Value(MatterportModel model, string field) =>
        field switch
        {
            "name" => model.Name,
            "internalnotes" => model.Description,
            "internalid" => model.InternalId,
            "listing.id" => model.MlsId,
            "listing.name" => model.MlsName,
            "summary" => model.Publication.Summary,
            "presentedby" => model.Publication.PresentedBy,
            "externalurl" => model.Publication.ExternalUrl,
            "contact.name" => model.Publication.ContactName,
            "contact.email" => model.Publication.ContactEmail,
            "contact.phone" => model.Publication.ContactPhone,
            "options.unittype" => model.Options.UnitType,
            "options.backgroundcolor" => model.Options.BackgroundColor,
            "options.measurements" => model.Options.Measurements,
            _ when field.StartsWith("options.", StringComparison.Ordinal) => model.Options.OverrideOf(Switch(field)),
            _ => Part(model.Address, field),
        };

    private static Publication Published(Publication publication, string field, string? value) =>
        field switch
        {
            "summary" => publication with { Summary = value },
            "presentedby" => publication with { PresentedBy = value },
            "externalurl" => publication with { ExternalUrl = value },
            "contact.name" => publication with { ContactName = value },
            "contact.email" => publication with { ContactEmail = value },
            "contact.phone" => publication with { ContactPhone = value },
            _ => throw new ArgumentException($"There is no field {field}.", nameof(field)),
        };

    private static PostalAddress Part(PostalAddress address, string field, string? value) =>
        field switch
        {
            "address.line1" => address with { StreetAddressLines = value is null ? [] : [value, .. address.StreetAddressLines.Skip(1)] },
            "address.line2" => address with
            {
                StreetAddressLines = [address.StreetAddressLines[0], .. value is null ? Array.Empty<string>() : [value]],
            },
            "address.locality" => address with { Locality = value },
            "address.dependentlocality" => address with { DependentLocality = value },
            "address.administrativearea" => address with { AdministrativeArea = value },
            "address.postalcode" => address with { PostalCode = value },
            "address.countrycode" => address with { CountryCode = value },
            _ => address with { SortingCode = value },
        };

    private static string? Part(PostalAddress address, string field) =>
        field switch
        {
            "address.line1" => address.StreetAddressLines is [var first, ..] ? first : null,
            "address.line2" => address.StreetAddressLines is [_, var second, ..] ? second : null,
            "address.locality" => address.Locality,
            "address.dependentlocality" => address.DependentLocality,
            "address.administrativearea" => address.AdministrativeArea,
            "address.postalcode" => address.PostalCode,
            "address.countrycode" => address.CountryCode,
            _ => address.SortingCode,
        };

    private static string Switch(string field) =>
        field["options.".Length..] switch
        {
            "tourbuttons" => "tourButtons",
            "socialsharing" => "socialSharing",
            "highlightreel" => "highlightReel",
            var same => same,
        };
}
