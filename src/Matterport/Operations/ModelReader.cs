using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>What a reply says about one model, as a record. Shared by search, reading and changing.</summary>
internal static class ModelReader
{
    /// <summary>A hit of a search, or null when it cannot be told which model it is.</summary>
    public static Model? Hit(ReplyNode node) =>
        ModelId.TryParse(node.Text("id").ValueOr(null)) is not { } id
            ? null
            : Listed(node, id) with
            {
                FloorCount = node.Count("floors", "count"),
                RoomCount = node.Count("rooms", "count"),
                TagCount = node.Count("mattertags", "count"),
            };

    /// <summary>All that <c>ModelDetails.graphql</c> asks for.</summary>
    public static Model Details(ReplyNode node, ModelId id) =>
        Listed(node, id) with
        {
            FloorCount = node.Read(["floors"], CountFloors),
            PresentedBy = node.Text("publication", "presentedBy"),
            ExternalUrl = node.Text("publication", "externalUrl"),
            ContactName = node.Text("publication", "contact", "name"),
            ContactEmail = node.Text("publication", "contact", "email"),
            ContactPhone = node.Text("publication", "contact", "phoneNumber"),
            ShareLink = node.Text("publication", "url"),
            EmbedLink = node.Text("publication", "embed").Select(EmbedSnippet.Source),
            AddressVisibility = node.Text("options", "addressVisibility"),
            FloorArea = node.Decimal("dimensions", "areaFloor"),
            IndoorArea = node.Decimal("dimensions", "areaFloorIndoor"),
            Volume = node.Decimal("dimensions", "volume"),
            ScanCount = node.Count("assets", "sizeEstimates", "scanCount"),
            Options = node.Read(["options"], Options),
        };

    private static Model Listed(ReplyNode node, ModelId id) =>
        new()
        {
            Id = id,
            InternalId = node.Text("internalId"),
            Name = node.Text("name"),
            Description = node.Text("description"),
            Summary = node.Text("publication", "summary"),
            MlsId = node.Text("mls", "id"),
            MlsName = node.Text("mls", "name"),
            State = node.Text("state"),
            AccessVisibility = node.Text("accessVisibility"),
            Created = node.Moment("created"),
            Modified = node.Moment("modified"),
            Address = Address(node),
            Latitude = node.Decimal("geolocation", "lat"),
            Longitude = node.Decimal("geolocation", "long"),
            ThumbnailId = node.Text("image", "id"),
            SlotsUsed = node.Count("billingInformation", "multiSpaceUse"),
        };

    private static ModelAddress Address(ReplyNode node) =>
        new()
        {
            Lines = node.Texts("address", "streetAddressLines"),
            Locality = node.Text("address", "locality"),
            DependentLocality = node.Text("address", "dependentLocality"),
            AdministrativeArea = node.Text("address", "administrativeArea"),
            PostalCode = node.Text("address", "postalCode"),
            CountryCode = node.Text("address", "countryCode"),
            SortingCode = node.Text("address", "sortingCode"),
            OneLine = node.Text("address", "address"),
        };

    private static Answer<ModelOptions> Options(ReplyNode options) =>
        Answer<ModelOptions>.Of(
            new ModelOptions
            {
                UnitType = options.Text("unitType"),
                BackgroundColor = options.Text("backgroundColor"),
                Measurements = options.Text("measurements"),
                Dollhouse = options.Text("dollhouseOverride"),
                Floorplan = options.Text("floorplanOverride"),
                Labels = options.Text("labelsOverride"),
                TourButtons = options.Text("tourButtonsOverride"),
                SocialSharing = options.Text("socialSharingOverride"),
                Vr = options.Text("vrOverride"),
                HighlightReel = options.Text("highlightReelOverride"),
            }
        );

    // A list with a floor that has no id is not the list of floors.
    private static Answer<int> CountFloors(ReplyNode list) =>
        list.Kind == NodeKind.List && list.Items.All(floor => floor.Text("id").HasValue)
            ? Answer<int>.Of(list.Items.Count)
            : Answer<int>.Failed(new ReplyError(ErrorCodes.Malformed, "floors"));
}
