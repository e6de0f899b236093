using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.Models;

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
            .Write("deleteModel", call => call.Account.Delete(Of(call).RealId));

    private static MatterportModel Of(FieldContext call) => call.Scope.ModelBy(call.Required("id"), call.Text("field"));

    private static MatterportModel UpdateAccess(FieldContext call)
    {
        var visibility = call.Required("visibility");
        var password = call.Text("password");
        if (visibility == "password" && string.IsNullOrEmpty(password))
        {
            throw ApiError.Invalid("The visibility password needs a password");
        }

        if (visibility != "password" && password is not null)
        {
            throw ApiError.Invalid($"The visibility {visibility} takes no password");
        }

        return Show(call, visibility, password);
    }

    private static MatterportModel Show(FieldContext call, string visibility, string? password) =>
        call.Account.Edit(
            Of(call).RealId,
            m =>
                m with
                {
                    Visibility = visibility,
                    Password = password,
                    VisibilityChanged = m.Visibility == visibility ? m.VisibilityChanged : call.Scope.Now,
                }
        );

    private static MatterportModel UpdateState(FieldContext call)
    {
        var model = Of(call);
        var state = call.Required("state");
        return state == "active" && !model.IsActive
            ? Activate(call, model)
            : call.Account.Edit(model.RealId, m => m with { State = state });
    }

    private static MatterportModel Activate(FieldContext call, MatterportModel model)
    {
        var settings = call.Account.Settings;
        if (settings.ActivationIsCharged && !call.Flag("allowActivate"))
        {
            throw ApiError.Unsupported("Activating this model is charged; allow it with allowActivate");
        }

        if (call.Account.Models.Count(m => m.IsActive && !m.Demo) >= settings.ActiveModelQuota)
        {
            throw ApiError.Quota("The plan has no room for another active model");
        }

        var wasArchived = false;
        var after = call.Account.Edit(
            model.RealId,
            m =>
            {
                wasArchived = !m.IsActive;
                return m with { State = "active" };
            }
        );
        if (settings.ActivationIsCharged && wasArchived)
        {
            call.Account.AddCharge(
                new Charge(model.RealId, "activate", null, new Dictionary<string, string>(), ActivationPrice, call.Scope.Now)
            );
        }

        return after;
    }
}
