using System.Text.RegularExpressions;
using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>What a caller writes of a tag: what is refused of it, and what becomes of the tag.</summary>
internal static partial class TagInput
{
    private const int LongestText = 2000;
    private const double Farthest = 1_000_000;

    /// <exception cref="ApiError">The model has no such floor or room, or a value is none that a tag can have.</exception>
    public static void Check(MatterportModel model, InputObject input)
    {
        Refuse(
            input.Has("floorId") && model.Contents.Floors.All(floor => floor.Id != input.Text("floorId")),
            $"The model has no floor {input.Text("floorId")}"
        );
        Refuse(
            input.Text("roomId") is { Length: > 0 } room && model.Contents.Rooms.All(r => r.Id != room),
            $"The model has no room {input.Text("roomId")}"
        );
        Refuse(input.Text("label") is { Length: > LongestText }, $"A label has at most {LongestText} characters");
        Refuse(input.Text("description") is { Length: > LongestText }, $"A description has at most {LongestText} characters");
        Refuse(input.Text("color") is { Length: > 0 } color && !Color().IsMatch(color), "A color is written as #rrggbb");
        Refuse(input.Text("mediaType") == "rich", "Rich media cannot be set by the API");
        Refuse(input.Has("enabled") && input.Flag("enabled") is null, "enabled is true or false");
        Refuse(!Numbers(input).All(number => Math.Abs(number) <= Farthest), "A position is too far away");
        if (input.Text("layerId") is not null || input.Text("objectAnnotationId") is not null)
        {
            throw ApiError.NotSimulated("layers and object annotations of tags");
        }
    }

    public static ModelTag Applied(ModelTag tag, InputObject input) =>
        tag with
        {
            FloorId = input.Text("floorId") ?? tag.FloorId,
            RoomId = input.Patch("roomId", tag.RoomId),
            Enabled = input.Flag("enabled") ?? tag.Enabled,
            Color = input.Patch("color", tag.Color),
            Label = input.Patch("label", tag.Label),
            Description = input.Patch("description", tag.Description),
            Icon = input.Patch("icon", tag.Icon),
            Keywords = input.Texts("keywords") ?? tag.Keywords,
            Media = input.Patch("mediaUrl", tag.Media),
            MediaType = input.Patch("mediaType", tag.MediaType),
            Anchor = PointOf(input, "anchorPosition") ?? tag.Anchor,
            StemEnabled = input.Flag("stemEnabled") ?? tag.StemEnabled,
            StemNormal = PointOf(input, "stemNormal") ?? tag.StemNormal,
            StemLength = input.Double("stemLength") ?? tag.StemLength,
        };

    private static void Refuse(bool wrong, string message)
    {
        if (wrong)
        {
            throw ApiError.Invalid(message);
        }
    }

    private static IEnumerable<double> Numbers(InputObject input) =>
        new[] { PointOf(input, "anchorPosition"), PointOf(input, "stemNormal") }
            .OfType<Point>()
            .SelectMany(point => new[] { point.X, point.Y, point.Z })
            .Append(input.Double("stemLength") ?? 0);

    private static Point? PointOf(InputObject input, string key) =>
        input.Object(key) is { } point ? new Point(point.Double("x") ?? 0, point.Double("y") ?? 0, point.Double("z") ?? 0) : null;

    [GeneratedRegex("^#[0-9A-Fa-f]{6}\\z")]
    private static partial Regex Color();
}
