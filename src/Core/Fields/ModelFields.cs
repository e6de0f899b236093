using System.Globalization;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Fields;

/// <summary>
/// Every field of a model that we mirror: the table of docs/syncing.md in code. Direction, winner and whether a two-way field
/// travels at all are rows of <c>mpt_fieldmapping</c>; what is here is what can be mapped.
/// </summary>
public static class ModelFields
{
    private static readonly IReadOnlyDictionary<string, ModelState> States = new Dictionary<string, ModelState>
    {
        ["active"] = ModelState.Active,
        ["inactive"] = ModelState.Archived,
        ["processing"] = ModelState.Processing,
        ["staging"] = ModelState.Staging,
        ["failed"] = ModelState.Failed,
        ["pending"] = ModelState.Pending,
        ["activation_pending"] = ModelState.Activating,
        ["activating"] = ModelState.Activating,
        ["inactivation_pending"] = ModelState.Archiving,
        ["inactivating"] = ModelState.Archiving,
    };

    private static readonly IReadOnlyDictionary<string, AccessVisibility> Visibilities = new Dictionary<string, AccessVisibility>
    {
        ["public"] = AccessVisibility.Public,
        ["unlisted"] = AccessVisibility.Unlisted,
        ["password"] = AccessVisibility.Password,
        ["private"] = AccessVisibility.Private,
    };

    /// <summary>All fields, two-way ones first.</summary>
    public static IReadOnlyList<Field> All { get; } =
    [
        Text("name", ModelTable.Name, model => model.Name, Winner.Matterport),
        Text("internalnotes", ModelTable.InternalNotes, model => model.Description, Winner.Ask),
        Text("summary", ModelTable.Summary, model => model.Summary),
        Text("presentedby", ModelTable.PresentedBy, model => model.PresentedBy),
        Text("externalurl", ModelTable.ExternalUrl, model => model.ExternalUrl),
        Text("contact.name", ModelTable.ContactName, model => model.ContactName),
        Text("contact.email", ModelTable.ContactEmail, model => model.ContactEmail),
        new(
            "contact.phone",
            ModelTable.ContactPhone.Name,
            FieldKind.Patch,
            ColumnFormat.Phone(ModelTable.ContactPhone),
            model => model.ContactPhone
        ),
        Text("listing.id", ModelTable.ListingId, model => model.MlsId),
        Text("listing.name", ModelTable.ListingName, model => model.MlsName),
        Part("address.line1", ModelTable.AddressLine1, model => Line(model, 0)),
        Part("address.line2", ModelTable.AddressLine2, model => Line(model, 1)),
        Part("address.locality", ModelTable.Locality, model => model.Address.Locality),
        Part("address.dependentlocality", ModelTable.DependentLocality, model => model.Address.DependentLocality),
        Part("address.administrativearea", ModelTable.AdministrativeArea, model => model.Address.AdministrativeArea),
        Part("address.postalcode", ModelTable.PostalCode, model => model.Address.PostalCode),
        Part("address.countrycode", ModelTable.CountryCode, model => model.Address.CountryCode),
        Part("address.sortingcode", ModelTable.SortingCode, model => model.Address.SortingCode),
        Option("options.unittype", ModelTable.UnitType, options => options.UnitType),
        Option("options.backgroundcolor", ModelTable.BackgroundColor, options => options.BackgroundColor),
        Option("options.measurements", ModelTable.Measurements, options => options.Measurements),
        Option("options.dollhouse", ModelTable.Dollhouse, options => options.Dollhouse),
        Option("options.floorplan", ModelTable.Floorplan, options => options.Floorplan),
        Option("options.labels", ModelTable.Labels, options => options.Labels),
        Option("options.tourbuttons", ModelTable.TourButtons, options => options.TourButtons),
        Option("options.socialsharing", ModelTable.SocialSharing, options => options.SocialSharing),
        Option("options.vr", ModelTable.Vr, options => options.Vr),
        Option("options.highlightreel", ModelTable.HighlightReel, options => options.HighlightReel),
        new(
            "internalid",
            ModelTable.TheirInternalId.Name,
            FieldKind.ReadOnly,
            ColumnFormat.Text(ModelTable.TheirInternalId),
            model => model.InternalId
        ),
        new("state", ModelTable.ModelState.Name, FieldKind.ReadOnly, ColumnFormat.Choice(States, ModelState.Other), model => model.State),
        new(
            "accessvisibility",
            ModelTable.AccessVisibility.Name,
            FieldKind.ReadOnly,
            ColumnFormat.Choice(Visibilities, AccessVisibility.Other),
            model => model.AccessVisibility
        ),
        new(
            "addressvisibility",
            ModelTable.AddressVisibility.Name,
            FieldKind.ReadOnly,
            ColumnFormat.Text(ModelTable.AddressVisibility),
            model => model.AddressVisibility
        ),
        new(
            "created",
            ModelTable.CreatedInMatterport.Name,
            FieldKind.ReadOnly,
            ColumnFormat.DateTime,
            model => model.Created.Select(Moment)
        ),
        new(
            "modified",
            ModelTable.ModifiedInMatterport.Name,
            FieldKind.ReadOnly,
            ColumnFormat.DateTime,
            model => model.Modified.Select(Moment)
        ),
        Count("floorcount", ModelTable.FloorCount, model => model.FloorCount),
        Count("roomcount", ModelTable.RoomCount, model => model.RoomCount),
        Count("tagcount", ModelTable.TagCount, model => model.TagCount),
        Count("slotsused", ModelTable.SlotsUsed, model => model.SlotsUsed),
        Count("scancount", ModelTable.ScanCount, model => model.ScanCount),
        Measure("latitude", ModelTable.Latitude, 8, model => model.Latitude),
        Measure("longitude", ModelTable.Longitude, 8, model => model.Longitude),
        Measure("floorarea", ModelTable.FloorArea, 2, model => model.FloorArea),
        Measure("indoorarea", ModelTable.IndoorArea, 2, model => model.IndoorArea),
        Measure("volume", ModelTable.Volume, 2, model => model.Volume),
        new(
            "thumbnail",
            ModelTable.ThumbnailId.Name,
            FieldKind.ReadOnly,
            ColumnFormat.Text(ModelTable.ThumbnailId),
            model => model.ThumbnailId
        ),
        new("tourlink", ModelTable.TourLink.Name, FieldKind.ReadOnly, ColumnFormat.Text(ModelTable.TourLink), model => model.ShareLink),
        new("embedlink", ModelTable.EmbedLink.Name, FieldKind.ReadOnly, ColumnFormat.Text(ModelTable.EmbedLink), model => model.EmbedLink),
    ];

    /// <summary>The fields that Matterport lets us change.</summary>
    public static IReadOnlyList<Field> TwoWay { get; } = All.Where(field => field.IsTwoWay).ToArray();

    private static readonly Dictionary<string, Field> ByName = All.ToDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>True when a part of the answer failed in a way that passes: then the model has to be asked about again.</summary>
    public static bool IsBroken(Model model) => All.Any(field => field.Read(model).Error is { WaitingHelps: true });

    /// <summary>The field of that name, or null.</summary>
    public static Field? Find(string name) => ByName.TryGetValue(name, out var field) ? field : null;

    private static Field Text(string name, Column<string> column, Func<Model, Answer<string>> read, Winner winner = Winner.Dataverse) =>
        new(name, column.Name, FieldKind.Patch, ColumnFormat.Text(column), read) { DefaultWinner = winner };

    private static Field Part(string name, Column<string> column, Func<Model, Answer<string>> read) =>
        new(name, column.Name, FieldKind.Address, ColumnFormat.Text(column), read);

    private static Field Option(string name, Column<string> column, Func<ModelOptions, Answer<string>> read) =>
        new(
            name,
            column.Name,
            FieldKind.Patch,
            ColumnFormat.Text(column),
            model => model.Options.HasValue ? read(model.Options.Value) : Answer<string>.Absent
        )
        {
            DefaultWinner = Winner.Matterport,
            ActiveByDefault = false,
        };

    private static Field Count(string name, Column<int> column, Func<Model, Answer<int>> read) =>
        new(
            name,
            column.Name,
            FieldKind.ReadOnly,
            ColumnFormat.Number,
            model => read(model).Select(count => count.ToString(CultureInfo.InvariantCulture))
        );

    private static Field Measure(string name, Column<decimal> column, int places, Func<Model, Answer<decimal>> read) =>
        new(
            name,
            column.Name,
            FieldKind.ReadOnly,
            ColumnFormat.Decimal(places),
            model => read(model).Select(size => size.ToString(CultureInfo.InvariantCulture))
        );

    private static Answer<string> Line(Model model, int index) =>
        model.Address.Lines.Select(lines => index < lines.Count ? lines[index] : "");

    private static string Moment(DateTime moment) => moment.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
