using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.CustomApis;

/// <summary>A custom API runs a registered plug-in type; for an assembly, its export key is the type's id.</summary>
internal sealed class CustomApiUnknownTypeRule()
    : MeaningRule("custom-api.unknown-type", "A custom API whose plug-in type is not registered.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from api in solution.CustomApis
        where !solution.PluginTypes.Has(api.PluginTypeId.NormalizedId)
        select new Violation(api, $"The custom API runs the plug-in type \"{api.PluginTypeId}\", which is not registered.");
}
