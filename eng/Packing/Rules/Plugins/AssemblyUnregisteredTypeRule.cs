using MatterportForDataverse.Packing.Build;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>A plug-in that nobody registers never runs.</summary>
internal sealed class AssemblyUnregisteredTypeRule()
    : AssemblyRule("assembly.unregistered-type", "A plug-in type of the assembly that is not registered.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution, PluginBinary assembly) =>
        from registration in solution.PluginAssemblies
        from type in assembly.Types.Order(StringComparer.Ordinal)
        where !registration.Types.Any(registered => registered.Name == type)
        select new Violation(registration, $"The plug-in type {type} of the assembly is not registered.");
}
