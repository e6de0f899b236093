using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>The mutation <c>patchModel</c>: only what is given changes; the empty text clears.</summary>
internal static class PatchModelResolver
{
    public static object? Resolve(FieldContext call)
    {
        var model = call.Scope.ModelBy(call.Required("id"), call.Text("field"));
        var patch = call.Object("patch");
        if (patch.Text("image") is { Length: > 0 } image && model.Photos.All(photo => photo.Id != image))
        {
            throw ApiError.Invalid($"{image} is not one of the model's photos");
        }

        return call.Account.Edit(model.RealId, m => Patched(m, patch));
    }

    private static MatterportModel Patched(MatterportModel model, InputObject patch) =>
        model with
        {
            InternalId = patch.Patch("internalId", model.InternalId),
            Name = patch.Patch("name", model.Name),
            Description = patch.Patch("description", model.Description),
            ImageId = patch.Patch("image", model.ImageId),
            MlsId = patch.Object("mls") is { } mls ? mls.Patch("id", model.MlsId) : model.MlsId,
            MlsName = patch.Object("mls") is { } list ? list.Patch("name", model.MlsName) : model.MlsName,
            Publication = patch.Object("publication") is { } publication ? Published(model.Publication, publication) : model.Publication,
            Options = patch.Object("options") is { } options ? Shown(model.Options, options) : model.Options,
        };

    private static Publication Published(Publication before, InputObject patch)
    {
        var after = before with
        {
            Summary = patch.Patch("summary", before.Summary),
            Description = patch.Patch("description", before.Description),
            PresentedBy = patch.Patch("presentedBy", before.PresentedBy),
            ExternalUrl = patch.Patch("externalUrl", before.ExternalUrl),
        };
        return patch.Object("contact") is not { } contact
            ? after
            : after with
            {
                ContactName = contact.Patch("name", before.ContactName),
                ContactEmail = contact.Patch("email", before.ContactEmail),
                ContactPhone = PhoneNumber.Written(contact.Patch("phoneNumber", before.ContactPhone)),
            };
    }

    private static ViewerOptions Shown(ViewerOptions before, InputObject patch)
    {
        var after = before with
        {
            BackgroundColor = Setting(patch, "backgroundColor", before.BackgroundColor, ViewerOptions.Default.BackgroundColor),
            Measurements = Setting(patch, "measurements", before.Measurements, ViewerOptions.Default.Measurements),
            UnitType = Setting(patch, "unitType", before.UnitType, ViewerOptions.Default.UnitType),
        };
        foreach (var name in ViewerOptions.Switches)
        {
            if (patch.Text(name + "Override") is { } value)
            {
                after = after.WithOverride(name, value);
            }
        }
        return after;
    }

    private static string Setting(InputObject patch, string key, string before, string standard)
    {
        if (patch.Object(key) is not { } setting)
        {
            return before;
        }

        var set = setting.Text("set");
        var reset = setting.Flag("resetToDefault") == true;
        if (reset && set is not null)
        {
            throw ApiError.Invalid($"{key} can be set or reset, not both");
        }

        return reset ? standard : set ?? before;
    }
}
