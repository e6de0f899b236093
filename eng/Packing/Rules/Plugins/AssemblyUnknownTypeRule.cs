using MatterportForDataverse.Packing.Build;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>What is registered is a public class in the assembly that implements IPlugin.</summary>
internal sealed class AssemblyUnknownTypeRule()
    : AssemblyRule("assembly.unknown-type", "A registered plug-in type that the assembly does not have, or that is no plug-in.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution, PluginBinary assembly) =>
        from registration in solution.PluginAssemblies
        from type in registration.Types
        where !assembly.Types.Contains(type.Name.Text)
        select new Violation(registration, $"{type.Name} is no plug-in type of the assembly.");
}
