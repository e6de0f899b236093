using MatterportForDataverse.Matterport.Changes;
using MatterportForDataverse.Matterport.Documents;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>Sets fields of one model; a part of <see cref="ChangeModelsMutation"/>.</summary>
internal static class PatchModelMutation
{
    public static DocumentTemplate Template { get; } = new(Document.Named(nameof(PatchModelMutation)));

    /// <summary>The patch as Matterport takes it; empty when nothing is to be set.</summary>
    public static Dictionary<string, object?> Variable(ModelPatch patch)
    {
        var contact = Set(("name", patch.ContactName), ("email", patch.ContactEmail), ("phoneNumber", patch.ContactPhone));
        var publication = Set(
            ("summary", patch.Summary),
            ("presentedBy", patch.PresentedBy),
            ("externalUrl", patch.ExternalUrl),
            ("contact", NotEmpty(contact))
        );
        return Set(
            ("internalId", patch.InternalId),
            ("name", patch.Name),
            ("description", patch.Description),
            ("mls", NotEmpty(Set(("id", patch.MlsId), ("name", patch.MlsName)))),
            ("publication", NotEmpty(publication)),
            ("options", NotEmpty(Options(patch)))
        );
    }

    private static Dictionary<string, object?> Options(ModelPatch patch) =>
        Set(
            ("unitType", Setting(patch.UnitType)),
            ("backgroundColor", Setting(patch.BackgroundColor)),
            ("measurements", Setting(patch.Measurements)),
            ("dollhouseOverride", Override(patch.Dollhouse)),
            ("floorplanOverride", Override(patch.Floorplan)),
            ("labelsOverride", Override(patch.Labels)),
            ("tourButtonsOverride", Override(patch.TourButtons)),
            ("socialSharingOverride", Override(patch.SocialSharing)),
            ("vrOverride", Override(patch.Vr)),
            ("highlightReelOverride", Override(patch.HighlightReel))
        );

    private static Dictionary<string, object?>? Setting(string? value) =>
        value switch
        {
            null => null,
            "" => new() { ["resetToDefault"] = true },
            _ => new() { ["set"] = value },
        };

    private static string? Override(string? value) => value is "" ? "default" : value;

    private static Dictionary<string, object?>? NotEmpty(Dictionary<string, object?> part) => part.Count > 0 ? part : null;

    private static Dictionary<string, object?> Set(params (string Name, object? Value)[] members) =>
        members.Where(member => member.Value is not null).ToDictionary(member => member.Name, member => member.Value);
}
