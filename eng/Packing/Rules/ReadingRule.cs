using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Rules;

/// <summary>Whether the files can be read. As long as they cannot, the other rules would only tell consequences.</summary>
internal abstract class ReadingRule(string code, string refuses) : Rule(code, refuses)
{
    public sealed override IEnumerable<Violation> Check(RuleContext context) => Check(context.Solution.Tree);

    protected abstract IEnumerable<Violation> Check(SolutionTree tree);
}
