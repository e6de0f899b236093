using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>16 MB is the most, https://learn.microsoft.com/power-apps/developer/data-platform/register-plug-in#about-assembly-registration.</summary>
internal sealed class AssemblySize() : Rule("assembly.size", "A plug-in assembly of more than 16 MB.")
{
    private const int Most = 16 * 1024 * 1024;

    public override IEnumerable<Fault> Check(Solution solution) =>
        from file in solution.Roots(FileKind.Assembly)
        let size = solution.Assembly.Content.Length
        where size > Most
        select new Fault(file, $"The assembly has {size} bytes; {Most} is the most.");
}
