using MatterportForDataverse.Packing.Build;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>
/// 16 MB is the most, https://learn.microsoft.com/power-apps/developer/data-platform/register-plug-in#about-assembly-registration.
/// </summary>
internal sealed class AssemblySizeRule() : AssemblyRule("assembly.size", "A plug-in assembly of more than 16 MB.")
{
    private const int Most = 16 * 1024 * 1024;

    protected override IEnumerable<Violation> Check(UnpackedSolution solution, PluginBinary assembly) =>
        from registration in solution.PluginAssemblies
        let size = assembly.Content.Length
        where size > Most
        select new Violation(registration, $"The assembly has {size} bytes; {Most} is the most.");
}
