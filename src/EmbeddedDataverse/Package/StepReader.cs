using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Plugins;

namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>Takes steps as the platform would, and refuses what is not simulated.</summary>
internal static class StepReader
{
    public static PluginRegistration Read(PluginAssemblyDefinition assembly)
    {
        var parts = assembly.FullName.Required().Split(", ");
        return new(
            assembly.Id.ToGuid(),
            parts[0],
            parts.FirstOrDefault(part => part.StartsWith("Version=", StringComparison.Ordinal))?["Version=".Length..] ?? "",
            assembly.Types.ToDictionary(type => type.Id.ToGuid(), type => type.Name.Required())
        );
    }

    public static StepRegistration Read(StepDefinition step, UnpackedSolution solution)
    {
        var typeId = step.PluginTypeId.ToGuid();
        var stage = step.Stage.ToInteger();
        var registration = new StepRegistration(
            step.Id.ToGuid(),
            step.Name.Required(),
            solution.PluginTypes.Find(typeId.ToString())?.Name.Required()
                ?? throw step.Refuse($"the plug-in type {typeId} is in no assembly of the package."),
            step.Message ?? throw step.Refuse($"the message {step.MessageId.Required()} is none of Create, Update, Delete: not simulated."),
            step.Table.Optional,
            stage is 10 or 20 or 40 ? stage : throw step.Refuse($"the stage {stage} is not one of 10, 20, 40.")
        )
        {
            IsAsync = step.Mode.ToFlag(),
            Rank = step.Rank.ToInteger(1),
            FilteringColumns = step.FilteringColumns.List,
            Images = [.. step.Images.Select(Image)],
        };
        return registration is { IsAsync: true, Stage: not 40 }
            ? throw step.Refuse("an asynchronous step belongs to stage 40.")
            : registration;
    }

    private static ImageRegistration Image(StepImageDefinition image)
    {
        var type = image.Type.ToInteger();
        return new(image.Alias.Required(), type is 0 or 2, type is 1 or 2, image.Columns.List);
    }
}
