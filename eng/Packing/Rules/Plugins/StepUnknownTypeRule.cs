using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>A step runs a registered plug-in type, which it calls by id and by full name.</summary>
internal sealed class StepUnknownTypeRule()
    : MeaningRule("step.unknown-type", "A step on a plug-in type that is not registered, or that it calls by another's name.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from step in solution.Steps
        let type = solution.PluginTypes.Find(step.PluginTypeId.NormalizedId)
        where type is null || type.AssemblyQualifiedName.Text != step.PluginTypeName.Text
        select new Violation(
            step,
            type is null
                ? $"The step runs the plug-in type {step.PluginTypeId}, which is not registered."
                : $"The step calls its plug-in type \"{step.PluginTypeName}\"; {step.PluginTypeId} is \"{type.AssemblyQualifiedName}\"."
        );
}
