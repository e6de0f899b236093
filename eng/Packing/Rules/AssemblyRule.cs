using MatterportForDataverse.Packing.Build;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules;

/// <summary>Whether the plug-in assembly is the one that the solution registers.</summary>
internal abstract class AssemblyRule(string code, string refuses) : Rule(code, refuses)
{
    public sealed override IEnumerable<Violation> Check(RuleContext context) =>
        context.Assembly is null ? [] : Check(context.Solution, context.Assembly);

    protected abstract IEnumerable<Violation> Check(UnpackedSolution solution, PluginBinary assembly);
}
