using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules;

/// <summary>Whether the components of the solution can be what they say.</summary>
internal abstract class MeaningRule(string code, string refuses) : Rule(code, refuses)
{
    public sealed override IEnumerable<Violation> Check(RuleContext context) => Check(context.Solution);

    protected abstract IEnumerable<Violation> Check(UnpackedSolution solution);
}
