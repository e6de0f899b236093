using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>Tags: added, patched, deleted; and the label of a floor.</summary>
internal static class TagMutations
{
    private static readonly string[] Saying = ["label", "description", "mediaUrl"];

    public static void AddTo(RootBinding mutations) =>
        mutations
            .Write("addMattertag", Add)
            .Write("patchMattertag", Patch)
            .Write("deleteMattertag", Delete)
            .Write("updateMattertagMediaUrl", call => SetMedia(call, call.Required("mediaUrl"), "video"))
            .Write("removeMattertagMedia", call => SetMedia(call, null, null))
            .Write("patchFloor", PatchFloor);

    private static MatterportModel Of(FieldContext call) => call.Scope.ModelBy(call.Required("modelId"), call.Text("field"));

    private static object Add(FieldContext call)
    {
        var model = Of(call);
        var input = call.Object("mattertag");
        TagInput.Check(model, input);
        if (Saying.All(name => string.IsNullOrEmpty(input.Text(name))))
        {
            throw ApiError.Invalid("A tag needs a label, a description or media");
        }

        return Answer(call, model, call.Account.AddTag(model.RealId, "", tag => TagInput.Applied(tag with { Label = null }, input)));
    }

    private static object Patch(FieldContext call)
    {
        var model = Of(call);
        var input = call.Object("patch");
        TagInput.Check(model, input);
        return Edited(call, model, tag => TagInput.Applied(tag, input));
    }

    private static object Delete(FieldContext call)
    {
        var model = Of(call);
        var id = call.Required("mattertagId");
        return call.Account.DeleteTag(model.RealId, id) ? true : throw ApiError.NotFound("Mattertag", id);
    }

    private static object SetMedia(FieldContext call, string? url, string? kind) =>
        Edited(call, Of(call), tag => tag with { Media = url, MediaType = kind });

    private static object Edited(FieldContext call, MatterportModel model, Func<ModelTag, ModelTag> change)
    {
        var id = call.Required("mattertagId");
        try
        {
            return Answer(call, model, call.Account.EditTag(model.RealId, id, change));
        }
        catch (KeyNotFoundException)
        {
            throw ApiError.NotFound("Mattertag", id);
        }
    }

    private static object Answer(FieldContext call, MatterportModel model, ModelTag tag) =>
        ModelContentsBindings.TagOf(call.Scope.ModelBy(model.Id, null), tag);

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
}
