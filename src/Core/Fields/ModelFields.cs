using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Changes;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Fields;

/// <summary>
/// Every field of a model that is synchronised, a row each: its name, its column, where it stands in Matterport's answer, whether a listing
/// tells it, how it travels, who wins by default, and where it is copied. Whether and which way a two-way field travels is then a row of
/// <c>mpt_fieldmapping</c>. docs/syncing.md shows this table.
/// </summary>
public static class ModelFields
{
    internal static readonly IReadOnlyDictionary<string, ModelState> States = new Dictionary<string, ModelState>
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

    internal static readonly IReadOnlyDictionary<string, AccessVisibility> Visibilities = new Dictionary<string, AccessVisibility>
    {
        ["public"] = AccessVisibility.Public,
        ["unlisted"] = AccessVisibility.Unlisted,
        ["password"] = AccessVisibility.Password,
        ["private"] = AccessVisibility.Private,
    };

    private static readonly IReadOnlyDictionary<string, AddressVisibility> AddressVisibilities = new Dictionary<string, AddressVisibility>
    {
        ["full"] = AddressVisibility.Full,
        ["partial"] = AddressVisibility.Partial,
        ["none"] = AddressVisibility.None,
    };

    private static readonly IReadOnlyDictionary<string, Units> UnitTypes = new Dictionary<string, Units>
    {
        ["metric"] = Units.Metric,
        ["imperial"] = Units.Imperial,
    };

    private static readonly IReadOnlyDictionary<string, BackgroundColor> BackgroundColors = new Dictionary<string, BackgroundColor>
    {
        ["black"] = BackgroundColor.Black,
        ["grey"] = BackgroundColor.Gray,
        ["white"] = BackgroundColor.White,
    };

    private static readonly IReadOnlyDictionary<string, Measurements> MeasurementModes = new Dictionary<string, Measurements>
    {
        ["disabled"] = Measurements.Off,
        ["measure"] = Measurements.Measure,
        ["measureAndView"] = Measurements.MeasureAndView,
    };

    private static readonly IReadOnlyDictionary<string, ViewerSetting> Settings = new Dictionary<string, ViewerSetting>
    {
        ["default"] = ViewerSetting.AccountDefault,
        ["enabled"] = ViewerSetting.Shown,
        ["disabled"] = ViewerSetting.Hidden,
    };

    /// <summary>The state that a model's row holds, in Matterport's terms; null where it is unknown.</summary>
    public static string? StateOf(Row mirror) => Term(States, mirror.Get(ModelTable.ModelState));

    /// <summary>Who can open the model, as its row holds it, in Matterport's terms; null where it is unknown.</summary>
    public static string? VisibilityOf(Row mirror) => Term(Visibilities, mirror.Get(ModelTable.AccessVisibility));

    /// <summary>The fields of <c>mpt_model</c>.</summary>
    public static FieldSet Set { get; } =
        new(
            ModelTable.Table,
            new SyncColumns(
                ModelTable.MergeBase,
                ModelTable.ContentHash,
                ModelTable.Dirty,
                ModelTable.DirtyOn,
                ModelTable.SyncState,
                ModelTable.Message,
                ModelTable.MissingSince
            ),
            [
                OneLine("name", ModelTable.Name, "name")
                    .Listed()
                    .Patched(Winner.Matterport)
                    .Spelled(Spelling.Words)
                    .FromProperty(PropertyTable.Name, active: false),
                Text("internalnotes", ModelTable.InternalNotes, "description").Listed().Patched(Winner.RaiseConflict),
                Text("summary", ModelTable.Summary, "publication.summary")
                    .Listed()
                    .Patched()
                    .Spelled(Spelling.Words)
                    .WithProperty(PropertyTable.Summary),
                OneLine("presentedby", ModelTable.PresentedBy, "publication.presentedBy").Patched(),
                Text("externalurl", ModelTable.ExternalUrl, "publication.externalUrl")
                    .As(TextForm.Link)
                    .Patched()
                    .WithProperty(PropertyTable.ListingLink),
                OneLine("contact.name", ModelTable.ContactName, "publication.contact.name").Patched(),
                Text("contact.email", ModelTable.ContactEmail, "publication.contact.email").As(TextForm.Email).Patched(),
                OneLine("contact.phone", ModelTable.ContactPhone, "publication.contact.phoneNumber")
                    .AsPhone(ModelTable.ContactPhone)
                    .Patched(),
                OneLine("listing.id", ModelTable.ListingId, "mls.id")
                    .Listed()
                    .Patched()
                    .Spelled(Spelling.Letters)
                    .WithProperty(PropertyTable.ListingId),
                OneLine("listing.name", ModelTable.ListingName, "mls.name").Listed().Patched(),
                Address("line1", ModelTable.AddressLine1, "streetAddressLines.0").WithProperty(PropertyTable.AddressLine1),
                Address("line2", ModelTable.AddressLine2, "streetAddressLines.1").WithProperty(PropertyTable.AddressLine2),
                Address("locality", ModelTable.Locality, "locality").WithProperty(PropertyTable.Locality),
                Address("dependentlocality", ModelTable.DependentLocality, "dependentLocality")
                    .WithProperty(PropertyTable.DependentLocality),
                Address("administrativearea", ModelTable.AdministrativeArea, "administrativeArea")
                    .WithProperty(PropertyTable.AdministrativeArea),
                Address("postalcode", ModelTable.PostalCode, "postalCode").Spelled(Spelling.Code).WithProperty(PropertyTable.PostalCode),
                Address("countrycode", ModelTable.CountryCode, "countryCode")
                    .As(TextForm.Country)
                    .Spelled(Spelling.Letters)
                    .WithProperty(PropertyTable.CountryCode),
                Address("sortingcode", ModelTable.SortingCode, "sortingCode"),
                Option("unittype", ModelTable.UnitType, "unitType", UnitTypes, PatchForm.Setting),
                Option("backgroundcolor", ModelTable.BackgroundColor, "backgroundColor", BackgroundColors, PatchForm.Setting),
                Option("measurements", ModelTable.Measurements, "measurements", MeasurementModes, PatchForm.Setting),
                Option("dollhouse", ModelTable.Dollhouse, "dollhouseOverride", Settings),
                Option("floorplan", ModelTable.Floorplan, "floorplanOverride", Settings),
                Option("labels", ModelTable.Labels, "labelsOverride", Settings),
                Option("tourbuttons", ModelTable.TourButtons, "tourButtonsOverride", Settings),
                Option("socialsharing", ModelTable.SocialSharing, "socialSharingOverride", Settings),
                Option("vr", ModelTable.Vr, "vrOverride", Settings),
                Option("highlightreel", ModelTable.HighlightReel, "highlightReelOverride", Settings),
                Text("internalid", ModelTable.InternalId, Model.InternalIdPath.Text).Listed(),
                Choice("state", ModelTable.ModelState, Model.StatePath.Text, States, ModelState.Other).Listed(),
                Choice(
                        "accessvisibility",
                        ModelTable.AccessVisibility,
                        Model.AccessVisibilityPath.Text,
                        Visibilities,
                        AccessVisibility.Other
                    )
                    .Listed(),
                Choice(
                    "addressvisibility",
                    ModelTable.AddressVisibility,
                    Model.AddressVisibilityPath.Text,
                    AddressVisibilities,
                    AddressVisibility.Other
                ),
                Moment("created", ModelTable.CreatedInMatterport, "created").Listed().NotJournalled(),
                Moment("modified", ModelTable.ModifiedInMatterport, Model.ModifiedPath.Text).Listed().NotJournalled(),
                Count("floorcount", ModelTable.FloorCount, "floors.count").Listed(ListingRole.Optional),
                Count("roomcount", ModelTable.RoomCount, "rooms.count").Listed(ListingRole.Only),
                Count("tagcount", ModelTable.TagCount, "mattertags.count").Listed(ListingRole.Only),
                Count("slotsused", ModelTable.SlotsUsed, "billingInformation.multiSpaceUse").Listed(ListingRole.Optional),
                Count("scancount", ModelTable.ScanCount, "assets.sizeEstimates.scanCount"),
                Measure("latitude", ModelTable.Latitude, 8, "geolocation.lat")
                    .Listed(ListingRole.Optional)
                    .ToEmptyProperty(PropertyTable.Latitude),
                Measure("longitude", ModelTable.Longitude, 8, "geolocation.long")
                    .Listed(ListingRole.Optional)
                    .ToEmptyProperty(PropertyTable.Longitude),
                Measure("floorarea", ModelTable.FloorArea, 2, "dimensions.areaFloor")
                    .ToProperty(PropertyTable.FloorArea)
                    .ToSiteVisit(SiteVisitTable.FloorArea),
                Measure("indoorarea", ModelTable.IndoorArea, 2, "dimensions.areaFloorIndoor"),
                Measure("volume", ModelTable.Volume, 2, "dimensions.volume"),
                Text("thumbnail", ModelTable.ThumbnailId, "image.id").Listed(ListingRole.Optional).ToProperty(PropertyTable.ThumbnailId),
                Text("tourlink", ModelTable.TourLink, "publication.url")
                    .ToProperty(PropertyTable.TourLink)
                    .ToSiteVisit(SiteVisitTable.TourLink),
                Text("embedlink", ModelTable.EmbedLink, "publication.embed"),
            ]
        )
        {
            Key = new KeyField(ModelTable.LinkKey, ModelTable.InternalId, Model.InternalIdPath),
            ModifiedPath = Model.ModifiedPath,
        };

    private static string? Term<T>(IReadOnlyDictionary<string, T> terms, T? value)
        where T : struct, Enum => terms.Where(term => value is { } one && term.Value.Equals(one)).Select(term => term.Key).FirstOrDefault();

    private static Field Text(string name, Column<string> column, string path) =>
        new(name, column.Name, new FieldPath(path), ColumnFormat.Text(column));

    private static Field OneLine(string name, Column<string> column, string path) => Text(name, column, path).As(TextForm.OneLine);

    private static Field Address(string name, Column<string> column, string path) =>
        OneLine($"address.{name}", column, $"address.{path}").Listed().InAddress().Spelled(Spelling.Address);

    private static Field Option<T>(
        string name,
        Column<T> column,
        string path,
        IReadOnlyDictionary<string, T> options,
        PatchForm form = PatchForm.Override
    )
        where T : struct, Enum =>
        new Field($"options.{name}", column.Name, new FieldPath($"options.{path}"), ColumnFormat.Option(options)).AsOption(form);

    private static Field Choice<T>(string name, Column<T> column, string path, IReadOnlyDictionary<string, T> options, T other)
        where T : struct, Enum => new(name, column.Name, new FieldPath(path), ColumnFormat.Choice(options, other));

    private static Field Moment(string name, Column<DateTime> column, string path) =>
        new(name, column.Name, new FieldPath(path), ColumnFormat.DateTime);

    private static Field Count(string name, Column<int> column, string path) =>
        new(name, column.Name, new FieldPath(path), ColumnFormat.Number);

    private static Field Measure(string name, Column<decimal> column, int places, string path) =>
        new(name, column.Name, new FieldPath(path), ColumnFormat.Decimal(places));
}
