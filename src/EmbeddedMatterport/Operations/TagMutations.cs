using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>Tags: added, patched, deleted; and the label of a floor.</summary>
internal static class TagMutations
{
    private const int LongestDescription = 2000;

    public static void AddTo(RootBinding mutations) =>
        mutations
            .Write("addMattertag", Add)
            .Write("patchMattertag", Patch)
            .Write("deleteMattertag", Delete)
            .Write("updateMattertagMediaUrl", call => SetMedia(call, call.Required("mediaUrl"), "video"))
            .Write("removeMattertagMedia", call => SetMedia(call, null, null))
            .Write("patchFloor", PatchFloor);

    private static MatterportModel Of(FieldContext call) => call.Scope.ModelBy(call.Required("modelId"), call.Text("field"));

    private static ModelTag TagOf(FieldContext call, MatterportModel model)
    {
        var id = call.Required("mattertagId");
        return model.Contents.Tags.FirstOrDefault(tag => tag.Id == id) ?? throw ApiError.NotFound("Mattertag", id);
    }

    private static object Add(FieldContext call)
    {
        var model = Of(call);
        var input = call.Object("mattertag");
        Check(model, input);
        if (input.Text("label") is null or "" && input.Text("description") is null or "")
        {
            throw ApiError.Invalid("A tag needs a label or a description");
        }

        var now = call.Scope.Now;
        var fresh = new ModelTag
        {
            Id = call.Account.NewId(shortForm: true),
            FloorId = input.Text("floorId")!,
            Created = now,
        };
        var tag = Changed(fresh, input, now);
        return Stored(call, model, details => details with { Tags = [.. details.Tags, tag] }, tag);
    }

    private static object Patch(FieldContext call)
    {
        var model = Of(call);
        var input = call.Object("patch");
        Check(model, input);
        var tag = Changed(TagOf(call, model), input, call.Scope.Now);
        return Stored(call, model, details => details with { Tags = [.. details.Tags.Select(t => t.Id == tag.Id ? tag : t)] }, tag);
    }

    private static object Delete(FieldContext call)
    {
        var model = Of(call);
        var tag = TagOf(call, model);
        Stored(call, model, details => details with { Tags = [.. details.Tags.Where(t => t.Id != tag.Id)] }, tag);
        return true;
    }

    private static object SetMedia(FieldContext call, string? url, string? kind)
    {
        var model = Of(call);
        var tag = TagOf(call, model) with { Media = url, MediaType = kind, Modified = call.Scope.Now };
        return Stored(call, model, details => details with { Tags = [.. details.Tags.Select(t => t.Id == tag.Id ? tag : t)] }, tag);
    }

    private static object PatchFloor(FieldContext call)
    {
        var model = Of(call);
        var id = call.Required("floorId");
        var floor = model.Contents.Floors.FirstOrDefault(f => f.Id == id) ?? throw ApiError.NotFound("Floor", id);
        var patched = floor with { Label = call.Object("patch").Patch("label", floor.Label) };
        var after = call.Account.Edit(
            model.RealId,
            m => m.WithContents(m.Contents with { Floors = [.. m.Contents.Floors.Select(f => f.Id == id ? patched : f)] })
        );
        return ModelContentsBindings.FloorOf(after, patched);
    }

    private static object Stored(FieldContext call, MatterportModel model, Func<ModelContents, ModelContents> change, ModelTag tag) =>
        ModelContentsBindings.TagOf(call.Account.Edit(model.RealId, m => m.WithContents(change(m.Contents))), tag);

    private static void Check(MatterportModel model, InputObject input)
    {
        if (input.Has("floorId") && model.Contents.Floors.All(floor => floor.Id != input.Text("floorId")))
        {
            throw ApiError.Invalid($"The model has no floor {input.Text("floorId")}");
        }

        if (input.Text("roomId") is { Length: > 0 } room && model.Contents.Rooms.All(r => r.Id != room))
        {
            throw ApiError.Invalid($"The model has no room {room}");
        }

        if (input.Text("description") is { Length: > LongestDescription })
        {
            throw ApiError.Invalid($"A description has at most {LongestDescription} characters");
        }

        if (input.Text("mediaType") == "rich")
        {
            throw ApiError.Invalid("Rich media cannot be set by the API");
        }

        if (input.Text("layerId") is not null || input.Text("objectAnnotationId") is not null)
        {
            throw ApiError.NotSimulated("layers and object annotations of tags");
        }
    }

    private static ModelTag Changed(ModelTag tag, InputObject input, DateTime now) =>
        tag with
        {
            Modified = now,
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

    private static Point? PointOf(InputObject input, string key) =>
        input.Object(key) is { } point ? new Point(point.Double("x") ?? 0, point.Double("y") ?? 0, point.Double("z") ?? 0) : null;
}
