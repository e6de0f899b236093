using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>16 MB is the most, https://learn.microsoft.com/power-apps/developer/data-platform/register-plug-in#about-assembly-registration.</summary>
internal sealed class AssemblySize() : Rule("assembly.size", "A plug-in assembly of more than 16 MB.")
{
    private const int Most = 16 * 1024 * 1024;

    public override IEnumerable<Fault> Check(Solution solution) =>
        solution.Assembly.Content.Length <= Most ? [] : solution.Roots(FileKind.Assembly).Select(file => new Fault(file, $"The assembly has {solution.Assembly.Content.Length} bytes; {Most} is the most."));
}
