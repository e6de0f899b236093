using MatterportForDataverse.Generator.Frozen;

namespace MatterportForDataverse.Packing.Rules.Manifest;

/// <summary>From version 1.0 on, environments have imported the solution and hold it to what they have.</summary>
internal sealed class SolutionFrozenRule()
    : Rule(
        "solution.frozen",
        "From version 1.0 on: a difference from `solution-package/frozen.txt`, the list of what the first import freezes."
    )
{
    // Seen from solution-package/src, as the names of all other files are.
    private const string List = "../frozen.txt";

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var frozen = context.Release.Frozen;
        if (!FrozenList.IsBinding(context.Solution) || !frozen.IsOf(context.Solution))
        {
            return [];
        }

        var current = FrozenList.Of(context.Solution);
        return frozen
            .BrokenBy(current)
            .Select(broken => $"{broken} Environments have it: put it back, and add something new beside it.")
            .Concat(frozen.AddedBy(current).Select(added => $"{added} Run: dotnet run eng/frozen.cs."))
            .Select(sentence => new Violation(List, sentence));
    }
}
