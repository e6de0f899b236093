using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.World;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>Who sees a model, whether it is archived, and its end.</summary>
internal static class VisibilityMutations
{
    private const decimal ActivationPrice = 19;

    public static void AddTo(RootBinding mutations) =>
        mutations
            .Write("updateModelVisibility", call => Show(call, call.Required("visibility"), null))
            .Write("updateModelAccessVisibility", UpdateAccess)
            .Write("updateModelState", UpdateState)
            .Write("deleteModel", call => call.World.Delete(Of(call).RealId));

    private static MatterportModel Of(FieldCall call) => call.Scope.ModelBy(call.Required("id"), call.Text("field"));

    private static MatterportModel UpdateAccess(FieldCall call)
    {
        var visibility = call.Required("visibility");
        var password = call.Text("password");
        if (visibility == "password" && string.IsNullOrEmpty(password))
            throw ApiFailure.Invalid("The visibility password needs a password");
        if (visibility != "password" && password is not null)
            throw ApiFailure.Invalid($"The visibility {visibility} takes no password");
        return Show(call, visibility, password);
    }

    private static MatterportModel Show(FieldCall call, string visibility, string? password) =>
        call.World.Edit(
            Of(call).RealId,
            m =>
                m with
                {
                    Visibility = visibility,
                    Password = password,
                    VisibilityChanged = m.Visibility == visibility ? m.VisibilityChanged : call.Scope.Now,
                }
        );

    private static MatterportModel UpdateState(FieldCall call)
    {
        var model = Of(call);
        var state = call.Required("state");
        return state == "active" && !model.IsActive ? Activate(call, model) : call.World.Edit(model.RealId, m => m with { State = state });
    }

    private static MatterportModel Activate(FieldCall call, MatterportModel model)
    {
        var settings = call.World.Settings;
        if (settings.ActivationIsCharged && !call.Flag("allowActivate"))
            throw ApiFailure.Unsupported("Activating this model is charged; allow it with allowActivate");
        if (call.World.Models.Count(m => m.IsActive && !m.Demo) >= settings.ActiveModelQuota)
            throw ApiFailure.Quota("The plan has no room for another active model");
        var wasArchived = false;
        var after = call.World.Edit(
            model.RealId,
            m =>
            {
                wasArchived = !m.IsActive;
                return m with { State = "active" };
            }
        );
        if (settings.ActivationIsCharged && wasArchived)
            call.World.BillFor(
                new Charge(model.RealId, "activate", null, new Dictionary<string, string>(), ActivationPrice, call.Scope.Now)
            );
        return after;
    }
}
