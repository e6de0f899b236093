using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>Floors, rooms, sweeps and tags of a model.</summary>
internal static class ModelContentsBindings
{
    private const string BaseLayer = "aaaaaaaaaaaaaaaaaaaaaaaaa";

    private sealed record ModelPart<T>(MatterportModel Model, T Part);

    private sealed record Size(
        double? Floor,
        double? Indoor,
        double? Wall,
        double? Volume,
        double? Depth,
        double? Width,
        double? Height,
        string Units
    );

    private sealed record Layer(string Id, DateTime Created);

    public static IReadOnlyList<TypeBinding> All =>
        [
            FloorType(),
            RoomType(),
            SweepType(),
            PanoType(),
            TagType(),
            Dimensions(),
            new TypeBinding<Point>("Point").Field("x", p => p.X).Field("y", p => p.Y).Field("z", p => p.Z),
            new TypeBinding<Layer>("ModelLayer")
                .Field("id", l => l.Id)
                .Field("type", _ => "matterport.base")
                .Field("name", _ => "Base")
                .Field("label", _ => null)
                .Field("created", l => l.Created)
                .Field("modified", l => l.Created),
        ];

    public static void AddToModel(TypeBinding<MatterportModel> model) =>
        model
            .Field(
                "floors",
                (m, call) =>
                    WithIds(call.Scope.Contents(m).Floors, call.Texts("ids"), floor => floor.Id)
                        .Select(floor => new ModelPart<ModelFloor>(m, floor))
            )
            .Field(
                "rooms",
                (m, call) =>
                    WithIds(call.Scope.Contents(m).Rooms, call.Texts("ids"), room => room.Id)
                        .Where(room => (call.Texts("tags") ?? []).All(tag => room.Tags.Contains(tag)))
                        .Select(room => new ModelPart<ModelRoom>(m, room))
            )
            .Field("locations", (m, call) => call.Scope.Contents(m).Sweeps.Select(sweep => new ModelPart<ModelSweep>(m, sweep)))
            .Field("panoLocations", (m, call) => call.Scope.Contents(m).Sweeps.Select(sweep => new ModelPart<ModelSweep>(m, sweep)))
            .Field(
                "mattertags",
                (m, call) =>
                    WithIds(call.Scope.Contents(m).Tags, call.Texts("ids"), tag => tag.Id)
                        .Where(tag => tag.Enabled || call.Flag("includeDisabled"))
                        .Select(tag => TagOf(m, tag))
            )
            .Field("dimensions", (m, call) => Sum(call.Scope.Contents(m).Rooms, m, call.Text("units")));

    public static object TagOf(MatterportModel model, ModelTag tag) => new ModelPart<ModelTag>(model, tag);

    public static object FloorOf(MatterportModel model, ModelFloor floor) => new ModelPart<ModelFloor>(model, floor);

    /// <summary>A floor as another type's field shows it; null when it is gone.</summary>
    public static object? FloorOf(MatterportModel model, FieldContext call, string? id) =>
        call.Scope.Contents(model).Floors.FirstOrDefault(floor => floor.Id == id) is { } found
            ? new ModelPart<ModelFloor>(model, found)
            : null;

    private static ModelPart<ModelRoom>? RoomOf(MatterportModel model, FieldContext call, string? id) =>
        call.Scope.Contents(model).Rooms.FirstOrDefault(room => room.Id == id) is { } found ? new ModelPart<ModelRoom>(model, found) : null;

    private static IEnumerable<T> WithIds<T>(IReadOnlyList<T> all, IReadOnlyList<string>? ids, Func<T, string> id) =>
        ids is null ? all : all.Where(item => ids.Contains(id(item)));

    private static Layer LayerOf(MatterportModel model) => new(BaseLayer, model.Created);

    private static TypeBinding<ModelPart<ModelFloor>> FloorType() =>
        new TypeBinding<ModelPart<ModelFloor>>("ModelFloor")
            .Field("id", f => f.Part.Id)
            .Field("label", f => f.Part.Label)
            .Field("sequence", f => f.Part.Sequence)
            .Field("meshId", f => f.Part.Sequence)
            .Field("classification", f => f.Part.Sequence == 0 ? "ground" : "upper")
            .Field(
                "dimensions",
                (f, call) => Sum([.. call.Scope.Contents(f.Model).Rooms.Where(r => r.FloorId == f.Part.Id)], f.Model, call.Text("units"))
            )
            .Field("layer", f => LayerOf(f.Model));

    private static TypeBinding<ModelPart<ModelRoom>> RoomType() =>
        new TypeBinding<ModelPart<ModelRoom>>("ModelRoom")
            .Field("id", r => r.Part.Id)
            .Field("label", r => r.Part.Label)
            .Field("tags", r => r.Part.Tags)
            .Field("keywords", _ => Array.Empty<string>())
            .Field("floor", (r, call) => FloorOf(r.Model, call, r.Part.FloorId))
            .Field("dimensions", (r, call) => Sum([r.Part], r.Model, call.Text("units")))
            .Field(
                "panoLocations",
                (r, call) =>
                    call
                        .Scope.Contents(r.Model)
                        .Sweeps.Where(sweep => sweep.RoomId == r.Part.Id)
                        .Select(sweep => new ModelPart<ModelSweep>(r.Model, sweep))
            )
            .Field("layer", r => LayerOf(r.Model));

    private static TypeBinding<ModelPart<ModelSweep>> SweepType() =>
        new TypeBinding<ModelPart<ModelSweep>>("AnchorLocation")
            .Field("id", s => s.Part.Id)
            .Field("label", s => s.Part.Label)
            .Field("model", s => s.Model)
            .Field("position", s => s.Part.Position)
            .Field("floor", (s, call) => FloorOf(s.Model, call, s.Part.FloorId))
            .Field("room", (s, call) => RoomOf(s.Model, call, s.Part.RoomId))
            .Field("panos", s => new[] { s })
            .Field("tags", _ => Array.Empty<string>());

    private static TypeBinding<ModelPart<ModelSweep>> PanoType() =>
        new TypeBinding<ModelPart<ModelSweep>>("PanoramicImageLocation")
            .Field("id", s => s.Part.Id + "0")
            .Field("label", s => s.Part.Label)
            .Field("model", s => s.Model)
            .Field("anchor", s => s)
            .Field("position", s => s.Part.Position)
            .Field("placement", s => s.Part.Placement)
            .Field("variant", _ => "default")
            .Field("resolutions", (s, call) => AssetBindings.SkyboxResolutions(s.Model, call))
            .Field("skybox", (s, call) => AssetBindings.Skybox(s.Model, s.Part, call));

    private static TypeBinding<ModelPart<ModelTag>> TagType() =>
        new TypeBinding<ModelPart<ModelTag>>("Mattertag")
            .Field("id", t => t.Part.Id)
            .Field("created", t => t.Part.Created)
            .Field("modified", t => t.Part.Modified)
            .Field("model", t => t.Model)
            .Field("floor", (t, call) => FloorOf(t.Model, call, t.Part.FloorId))
            .Field("room", (t, call) => RoomOf(t.Model, call, t.Part.RoomId))
            .Field("enabled", t => t.Part.Enabled)
            .Field("color", t => t.Part.Color)
            .Field("label", t => t.Part.Label)
            .Field("description", t => t.Part.Description)
            .Field("icon", t => t.Part.Icon)
            .Field("keywords", t => t.Part.Keywords)
            .Field("media", t => t.Part.Media)
            .Field("mediaType", t => t.Part.MediaType)
            .Field("anchorPosition", t => t.Part.Anchor)
            .Field("discPosition", t => t.Part.Anchor.Plus(t.Part.StemNormal, t.Part.StemLength))
            .Field("stemNormal", t => t.Part.StemNormal)
            .Field("stemLength", t => t.Part.StemLength)
            .Field("stemEnabled", t => t.Part.StemEnabled)
            .Field("position", t => t.Part.Anchor)
            .Field("stemDirection", t => new Point(0, 0, 0).Plus(t.Part.StemNormal, t.Part.StemLength))
            .Field("objectAnnotation", _ => null)
            .Field("layer", t => LayerOf(t.Model));

    private static TypeBinding<Size> Dimensions() =>
        new TypeBinding<Size>("Dimension")
            .Field("areaCeiling", d => d.Floor)
            .Field("areaFloor", d => d.Floor)
            .Field("areaFloorIndoor", d => d.Indoor)
            .Field("areaWall", d => d.Wall)
            .Field("volume", d => d.Volume)
            .Field("depth", d => d.Depth)
            .Field("height", d => d.Height)
            .Field("width", d => d.Width)
            .Field("units", d => d.Units);

    private static Size Sum(IReadOnlyList<ModelRoom> rooms, MatterportModel model, string? units)
    {
        units ??= model.Options.UnitType;
        var foot = units == "imperial" ? 3.28084 : 1;
        double Rounded(double metres, int power) => Math.Round(metres * Math.Pow(foot, power), 3);
        var floor = rooms.Sum(room => room.Width * room.Depth);
        var indoor = rooms.Where(room => !room.Tags.Contains("Balcony")).Sum(room => room.Width * room.Depth);
        return new Size(
            Rounded(floor, 2),
            Rounded(indoor, 2),
            Rounded(rooms.Sum(r => 2 * (r.Width + r.Depth) * r.Height), 2),
            Rounded(rooms.Sum(r => r.Width * r.Depth * r.Height), 3),
            Rounded(rooms.Select(r => r.Depth).DefaultIfEmpty().Max(), 1),
            Rounded(rooms.Select(r => r.Width).DefaultIfEmpty().Max(), 1),
            Rounded(rooms.Select(r => r.Height).DefaultIfEmpty().Max(), 1),
            units
        );
    }
}
