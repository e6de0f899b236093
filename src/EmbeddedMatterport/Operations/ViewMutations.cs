using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>
/// Views of a model: at most ten beside the main one, whose id is the model's own. A view's id stands for the model, and what is inside is
/// the same in every view.
/// </summary>
internal static class ViewMutations
{
    private const int MostViews = 10;

    public static void AddTo(RootBinding mutations) => mutations.Write("addView", Add).Write("deleteView", Delete);

    public static TypeBinding Type() =>
        new TypeBinding<(MatterportModel Model, ModelView View)>("ModelView")
            .Field("id", v => v.View.Id)
            .Field("name", v => v.View.Name)
            .Field("type", v => v.View.Type)
            .Field("modified", v => v.View.Modified)
            .Field("model", v => v.Model with { Id = v.View.Id, ViewOf = v.Model.RealId });

    public static void AddToModel(TypeBinding<MatterportModel> model) =>
        model.Field(
            "views",
            (m, call) => ViewsOf(m).Where(view => call.Texts("types")?.Contains(view.Type) != false).Select(view => (object)(m, view))
        );

    private static IEnumerable<ModelView> ViewsOf(MatterportModel model) =>
        (model.EditedContents?.Views ?? []).Prepend(new ModelView(model.RealId, "Main View", "matterport.model.layered", model.Modified));

    private static object Add(FieldContext call)
    {
        var model = call.Scope.ModelBy(call.Required("id"), null);
        var view = new ModelView(call.Account.NewId(shortForm: true), call.Text("name"), "matterport.user.view", call.Scope.Now);
        var after = call.Account.Edit(
            model.RealId,
            m =>
                m.Contents.Views.Count < MostViews
                    ? m.WithContents(m.Contents with { Views = [.. m.Contents.Views, view] })
                    : throw ApiError.Invalid($"A model has at most {MostViews} views")
        );
        return (after, view);
    }

    private static object Delete(FieldContext call)
    {
        var model = call.Scope.ModelBy(call.Required("id"), null);
        var id = call.Required("viewId");
        if (model.Contents.Views.All(view => view.Id != id))
        {
            throw ApiError.NotFound("View", id);
        }

        call.Account.Edit(
            model.RealId,
            m => m.WithContents(m.Contents with { Views = [.. m.Contents.Views.Where(view => view.Id != id)] })
        );
        return true;
    }
}
