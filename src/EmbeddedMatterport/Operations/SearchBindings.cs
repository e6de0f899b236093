using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.EmbeddedMatterport.Search;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>What a search hit shows: a part of the model only, no bundles, no links.</summary>
internal static class SearchBindings
{
    private sealed record AssetCount(int? Count);

    private sealed record Billing(bool Exempt, int MultiSpaceUse);

    public static IReadOnlyList<TypeBinding> All =>
        [
            Page(),
            Hit(),
            new TypeBinding<MatterportModel>("ModelSearchFloors")
                .Field("count", m => m.FloorCount)
                .Field("tags", _ => Array.Empty<string>()),
            new TypeBinding<MatterportModel>("ModelSearchRooms")
                .Field("count", m => m.RoomCount)
                .Field("label", (m, call) => call.Scope.Contents(m).Rooms.Select(room => room.Label).OfType<string>())
                .Field("tags", (m, call) => call.Scope.Contents(m).Rooms.SelectMany(room => room.Tags).Distinct()),
            new TypeBinding<MatterportModel>("ModelSearchMattertags")
                .Field("count", m => m.TagCount)
                .Field("label", (m, call) => call.Scope.Contents(m).Tags.Select(tag => tag.Label).OfType<string>())
                .Field("description", (m, call) => call.Scope.Contents(m).Tags.Select(tag => tag.Description).OfType<string>())
                .Field("mediaType", (m, call) => call.Scope.Contents(m).Tags.Select(tag => tag.MediaType).OfType<string>()),
            new TypeBinding<MatterportModel>("ModelSearchMeasurements").Field("count", _ => 0).Field("label", _ => Array.Empty<string>()),
            new TypeBinding<MatterportModel>("ModelSearchAssets")
                .Field("photos", m => new AssetCount(m.Photos.Count))
                .Field("locations", m => new AssetCount(m.SweepCount))
                .Field("panoLocations", m => new AssetCount(m.SweepCount)),
            new TypeBinding<AssetCount>("ModelSearchAssetSummary").Field("count", a => a.Count),
            new TypeBinding<MatterportModel>("ModelSearchPublicationDetails")
                .Field("description", m => m.Publication.Description)
                .Field("summary", m => m.Publication.Summary),
            new TypeBinding<Billing>("ModelBillingInformation").Field("exempt", b => b.Exempt).Field("multiSpaceUse", b => b.MultiSpaceUse),
        ];

    /// <summary>How many slots of the plan a model takes: more for large ones.</summary>
    public static object BillingOf(MatterportModel model) => new Billing(model.Demo, 1 + (model.SweepCount / 200));

    private static TypeBinding<SearchPage> Page() =>
        new TypeBinding<SearchPage>("ModelSearchResultList")
            .Field("nextOffset", page => page.NextOffset)
            .Field("totalResults", page => page.Total)
            .Field("results", page => page.Results);

    private static TypeBinding<MatterportModel> Hit() =>
        new TypeBinding<MatterportModel>("ModelSearchResult")
            .Field("accessVisibility", m => m.Visibility)
            .Field("address", m => m.Address)
            .Field("assets", m => m)
            .Field("billingInformation", BillingOf)
            .Field("created", m => m.Created)
            .Field("demo", m => m.Demo)
            .Field("description", m => m.Description)
            .Field("floors", m => m)
            .Field("geolocation", m => m.Location)
            .Field("id", m => m.Id)
            .Field("image", AssetBindings.ImageOf)
            .Field("internalId", m => m.InternalId)
            .Field("mattertags", m => m)
            .Field("measurements", m => m)
            .Field("mls", m => m)
            .Field("modified", m => m.Modified)
            .Field("name", m => m.Name)
            .Field("organization", m => m.Organization)
            .Field("publication", m => m)
            .Field("rooms", m => m)
            .Field("score", _ => 1.0)
            .Field("state", m => m.State)
            .Field("visibility", m => ModelBindings.OldVisibility(m));
}
