using MatterportForDataverse.Packing.Build;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>The platform refuses an assembly that is not the one its registration describes, to the version and the key.</summary>
internal sealed class AssemblyIdentityRule()
    : AssemblyRule("assembly.identity", "A plug-in assembly of another name, version or key than its registration says, or without a key.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution, PluginBinary assembly) =>
        from registration in solution.PluginAssemblies
        where registration.FullName != assembly.FullName || !assembly.IsSigned
        select new Violation(
            registration,
            registration.FullName != assembly.FullName
                ? $"The registration is for \"{registration.FullName}\"; the assembly is \"{assembly.FullName}\"."
                : "The assembly has no strong name, which the platform asks for."
        );
}
