using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>A file that Matterport offers; its link is signed each time it is asked for.</summary>
internal sealed record AssetFile(MatterportModel Model, string Kind, string Id, string Status, string FileName, string Format)
{
    public ModelFloor? Floor { get; init; }
    public IReadOnlyList<string> Flags { get; init; } = [];
    public string? Label { get; init; }
    public DateTime Created { get; init; }
    public string? Resolution { get; init; }
    public ModelSweep? Sweep { get; init; }

    public string Path => $"models/{Model.RealId}/{Kind.ToLowerInvariant()}/{Id}";

    public string? Link(FieldContext call, string suffix = "") =>
        Status == "available" ? call.Scope.Services.Links.Sign(Path + suffix, FileName) : null;

    public DateTime? Until(FieldContext call) => Status == "available" ? call.Scope.Services.Links.ValidUntil : null;
}

/// <summary>Floor plans, meshes, photos and panoramas.</summary>
internal static class AssetBindings
{
    // Which models have a clip is the emulator's own choice: those that are no single room.
    private const int FewestForClip = 10;

    private static readonly string[] Resolutions = ["low", "high", "2k"];

    public static IReadOnlyList<TypeBinding> All =>
        [
            Assets(),
            Plan(),
            File("Mesh").Field("resolution", a => a.Resolution),
            File("Resource").Field("contentType", _ => "application/octet-stream"),
            File("Photo")
                .Field("created", a => a.Created)
                .Field("modified", a => a.Created)
                .Field("label", a => a.Label)
                .Field("name", a => a.Label)
                .Field("height", _ => 1080)
                .Field("width", _ => 1920)
                .Field("resizeUrl", Resized)
                .Field("resolutions", _ => PhotoSizes),
            new TypeBinding<AssetFile>("PhotoSummary")
                .Field("id", a => a.Id)
                .Field("url", (a, call) => a.Link(call))
                .Field("resizeUrl", Resized)
                .Field("resolutions", _ => PhotoSizes),
            File("SkyboxPanorama")
                .Field("urlTemplate", (a, call) => a.Link(call, "/face<face>"))
                .Field("children", (a, call) => Enumerable.Range(0, 6).Select(face => a.Link(call, "/face" + face)))
                .Field("resolution", a => a.Resolution),
            new TypeBinding<AssetFile>("Clip", asset => asset.Kind == "Clip")
                .Field("id", a => a.Id)
                .Field("label", a => a.Label)
                .Field("format", a => a.Format)
                .Field("url", (a, call) => a.Link(call))
                .Field("validUntil", (a, call) => a.Until(call)),
            new TypeBinding<MatterportModel>("AssetSizeEstimates").Field("scanCount", m => m.SweepCount),
            new TypeBinding<Point>("Point2D").Field("x", p => p.X).Field("y", p => p.Y),
        ];

    private static string[] PhotoSizes => ["original", "preview"];

    public static IEnumerable<AssetFile> PhotosOf(MatterportModel model) =>
        model.Photos.Select(photo => new AssetFile(model, "Photo", photo.Id, "available", photo.Id + ".jpg", "jpg")
        {
            Label = photo.Label,
            Created = photo.Created,
        });

    /// <summary>The picture that stands for the model.</summary>
    public static AssetFile? ImageOf(MatterportModel model) =>
        PhotosOf(model).FirstOrDefault(photo => model.ImageId is null || photo.Id == model.ImageId);

    /// <summary>4k faces need the imagery bundle.</summary>
    public static IReadOnlyList<string> SkyboxResolutions(MatterportModel model, FieldContext call) =>
        BundleBindings.Has(model, call, "mp:imagery") ? [.. Resolutions, "4k"] : Resolutions;

    public static AssetFile Skybox(MatterportModel model, ModelSweep sweep, FieldContext call)
    {
        var resolution = call.Text("resolution") ?? "high";
        if (!SkyboxResolutions(model, call).Contains(resolution))
        {
            throw ApiError.Invalid($"The resolution {resolution} is not offered");
        }

        return new AssetFile(model, "SkyboxPanorama", sweep.Id + "-" + resolution, "available", sweep.Id + ".jpg", "skybox")
        {
            Sweep = sweep,
            Resolution = resolution,
        };
    }

    private static object? Resized(AssetFile photo, FieldContext call) => photo.Link(call, "/" + (call.Text("resolution") ?? "original"));

    private static TypeBinding<MatterportModel> Assets() =>
        new TypeBinding<MatterportModel>("ModelAssets")
            .Field("floorplans", (m, call) => FloorPlans(m, call))
            .Field(
                "meshes",
                (m, call) =>
                    new[]
                    {
                        new AssetFile(
                            m,
                            "Mesh",
                            "obj",
                            BundleBindings.Has(m, call, "mp:matterpak") ? "available" : "locked",
                            m.RealId + ".zip",
                            "obj"
                        )
                        {
                            Resolution = "50k",
                        },
                    }
            )
            .Field("photos", PhotosOf)
            .Field("resources", _ => Array.Empty<AssetFile>())
            .Field("sizeEstimates", m => m)
            .Field("textures", _ => Array.Empty<object>())
            .Field("clips", m => m.SweepCount < FewestForClip ? [] : new[] { ClipOf(m) });

    private static AssetFile ClipOf(MatterportModel model) =>
        new(model, "Clip", "teaser", "available", model.RealId + ".mp4", "mp4") { Label = "Teaser" };

    private static IEnumerable<AssetFile> FloorPlans(MatterportModel model, FieldContext call)
    {
        var wanted = call.Texts("flags") ?? [];
        var fromMatterport = call.Text("provider") is null or "matterport";
        return from floor in call.Scope.Contents(model).Floors
            from flags in new string[][] { ["photogramy"], ["photogramy", "colored_rooms"] }
            where fromMatterport && wanted.All(flags.Contains)
            select new AssetFile(model, "Floorplan", $"{floor.Id}-{flags.Length}", "available", $"floor{floor.Sequence}.png", "png")
            {
                Floor = floor,
                Flags = flags,
            };
    }

    private static TypeBinding<AssetFile> Plan() =>
        File("Floorplan")
            .Field("floor", a => a.Floor is null ? null : ModelContentsBindings.FloorOf(a.Model, a.Floor))
            .Field("flags", a => a.Flags)
            .Field("provider", _ => "matterport")
            .Field("height", _ => 1200)
            .Field("width", _ => 1600)
            .Field("resolution", _ => 72.0)
            .Field("origin", _ => new Point(800, 600, 0));

    private static TypeBinding<AssetFile> File(string kind)
    {
        var type = new TypeBinding<AssetFile>(kind, asset => asset.Kind == kind)
            .Field("id", a => a.Id)
            .Field("model", a => a.Model)
            .Field("status", a => a.Status)
            .Field("filename", a => a.FileName)
            .Field("format", a => a.Format)
            .Field("url", (a, call) => a.Link(call))
            .Field("validUntil", (a, call) => a.Until(call));
        return type.Field("downloadUrl", (a, call) => a.Link(call));
    }
}
