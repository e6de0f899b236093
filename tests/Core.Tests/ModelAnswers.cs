using System.Globalization;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests;

/// <summary>Sets what Matterport says of a model, by the name of the field: the other half of what <see cref="ModelFields"/> reads.</summary>
internal static class ModelAnswers
{
    /// <summary>The model saying this of the field; null for an honest null.</summary>
    public static Model With(Model model, string field, string? value) =>
        With(model, field, value is null ? Answer<string>.Null : Answer<string>.Of(value));

    /// <summary>The model answering this about the field.</summary>
    public static Model With(Model model, string field, Answer<string> answer) =>
        field.Split('.')[0] switch
        {
            "address" => model with { Address = Part(model.Address, field, answer) },
            "options" => model with
            {
                Options = Answer<ModelOptions>.Of(Option(model.Options.ValueOr(null) ?? new ModelOptions(), field, answer)),
            },
            _ => Text(model, field, answer) ?? Number(model, field, answer),
        };

    private static Model? Text(Model model, string field, Answer<string> answer) =>
        field switch
        {
            "name" => model with { Name = answer },
            "internalnotes" => model with { Description = answer },
            "summary" => model with { Summary = answer },
            "presentedby" => model with { PresentedBy = answer },
            "externalurl" => model with { ExternalUrl = answer },
            "contact.name" => model with { ContactName = answer },
            "contact.email" => model with { ContactEmail = answer },
            "contact.phone" => model with { ContactPhone = answer },
            "listing.id" => model with { MlsId = answer },
            "listing.name" => model with { MlsName = answer },
            "internalid" => model with { InternalId = answer },
            "state" => model with { State = answer },
            "accessvisibility" => model with { AccessVisibility = answer },
            "addressvisibility" => model with { AddressVisibility = answer },
            "thumbnail" => model with { ThumbnailId = answer },
            "tourlink" => model with { ShareLink = answer },
            "embedlink" => model with { EmbedLink = answer },
            _ => null,
        };

    private static Model Number(Model model, string field, Answer<string> answer) =>
        field switch
        {
            "created" => model with { Created = answer.Select(Moment) },
            "modified" => model with { Modified = answer.Select(Moment) },
            "floorcount" => model with { FloorCount = answer.Select(Whole) },
            "roomcount" => model with { RoomCount = answer.Select(Whole) },
            "tagcount" => model with { TagCount = answer.Select(Whole) },
            "slotsused" => model with { SlotsUsed = answer.Select(Whole) },
            "scancount" => model with { ScanCount = answer.Select(Whole) },
            "latitude" => model with { Latitude = answer.Select(Size) },
            "longitude" => model with { Longitude = answer.Select(Size) },
            "floorarea" => model with { FloorArea = answer.Select(Size) },
            "indoorarea" => model with { IndoorArea = answer.Select(Size) },
            "volume" => model with { Volume = answer.Select(Size) },
            _ => throw new ArgumentException($"There is no field {field}.", nameof(field)),
        };

    private static ModelAddress Part(ModelAddress address, string field, Answer<string> answer) =>
        field switch
        {
            "address.line1" => address with
            {
                Lines = answer.Select(line => (IReadOnlyList<string>)[line, .. address.Lines.ValueOr([])!.Skip(1)]),
            },
            "address.line2" => address with
            {
                Lines = answer.Select(line => (IReadOnlyList<string>)[address.Lines.ValueOr([]) is [var first, ..] ? first : "", line]),
            },
            "address.locality" => address with { Locality = answer },
            "address.dependentlocality" => address with { DependentLocality = answer },
            "address.administrativearea" => address with { AdministrativeArea = answer },
            "address.postalcode" => address with { PostalCode = answer },
            "address.countrycode" => address with { CountryCode = answer },
            _ => address with { SortingCode = answer },
        };

    private static ModelOptions Option(ModelOptions options, string field, Answer<string> answer) =>
        field switch
        {
            "options.unittype" => options with { UnitType = answer },
            "options.backgroundcolor" => options with { BackgroundColor = answer },
            "options.measurements" => options with { Measurements = answer },
            "options.dollhouse" => options with { Dollhouse = answer },
            "options.floorplan" => options with { Floorplan = answer },
            "options.labels" => options with { Labels = answer },
            "options.tourbuttons" => options with { TourButtons = answer },
            "options.socialsharing" => options with { SocialSharing = answer },
            "options.vr" => options with { Vr = answer },
            _ => options with { HighlightReel = answer },
        };

    private static DateTime Moment(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static decimal Size(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
