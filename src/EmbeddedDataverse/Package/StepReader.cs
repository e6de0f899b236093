using System.Xml.Linq;

namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>Reads SdkMessageProcessingSteps/*.xml and the plug-in types that they name.</summary>
internal static class StepReader
{
    // The platform's fixed ids of its own messages (shared by all environments).
    private static readonly Dictionary<string, string> Messages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["9ebdbb1b-ea3e-db11-86a7-000a3a5473e8"] = "Create",
        ["20bebb1b-ea3e-db11-86a7-000a3a5473e8"] = "Update",
        ["a1bdbb1b-ea3e-db11-86a7-000a3a5473e8"] = "Delete",
    };

    public static Dictionary<Guid, string> Types(string folder) =>
        PackageFile
            .All(folder, "PluginAssemblies", "*.dll.data.xml", SearchOption.AllDirectories)
            .SelectMany(file =>
                file.Root.Elements("PluginTypes")
                    .Elements("PluginType")
                    .Select(type => (Id: file.Id(file.Attribute(type, "PluginTypeId")), Name: file.Attribute(type, "Name")))
            )
            .ToDictionary(type => type.Id, type => type.Name);

    public static StepRegistration Read(PackageFile file, IReadOnlyDictionary<Guid, string> types)
    {
        var step = file.Root;
        var typeId = file.Id(file.Text(step, "PluginTypeId"));
        var message = file.Text(step, "SdkMessageId").Trim('{', '}');
        var stage = file.Number(step, "Stage");
        var registration = new StepRegistration(
            file.Id(file.Attribute(step, "SdkMessageProcessingStepId")),
            file.Attribute(step, "Name"),
            types.TryGetValue(typeId, out var type)
                ? type
                : throw file.Refuse($"the plug-in type {typeId} is in no assembly of the package."),
            Messages.TryGetValue(message, out var known)
                ? known
                : throw file.Refuse($"the message {message} is none of Create, Update, Delete: not simulated."),
            PackageFile.Optional(step, "PrimaryEntity"),
            stage is 10 or 20 or 40 ? stage : throw file.Refuse($"the stage {stage} is not one of 10, 20, 40.")
        )
        {
            IsAsync = file.Flag(step, "Mode"),
            Rank = file.Number(step, "Rank", 1),
            FilteringColumns = Split(PackageFile.Optional(step, "FilteringAttributes")),
            Images =
            [
                .. step.Elements("SdkMessageProcessingStepImages")
                    .Elements("SdkMessageProcessingStepImage")
                    .Select(image => Image(file, image)),
            ],
        };
        return registration is { IsAsync: true, Stage: not 40 }
            ? throw file.Refuse("an asynchronous step belongs to stage 40.")
            : registration;
    }

    private static ImageRegistration Image(PackageFile file, XElement image)
    {
        var type = file.Number(image, "ImageType");
        return new(file.Text(image, "EntityAlias"), type is 0 or 2, type is 1 or 2, Split(PackageFile.Optional(image, "Attributes")));
    }

    private static string[] Split(string? names) =>
        names?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
