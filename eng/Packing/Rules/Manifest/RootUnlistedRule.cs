using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Manifest;

/// <summary>What is no root component is no part of the solution.</summary>
internal sealed class RootUnlistedRule() : MeaningRule("root.unlisted", "A component that Solution.xml does not list.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution)
    {
        var listed = RootComponents.Listed(solution).ToHashSet();
        return RootComponents
            .Present(solution)
            .Where(component => !listed.Contains((component.Type, component.Key)))
            .Select(component => new Violation(
                component.File,
                $"Other/Solution.xml does not list it. Add a root component of type {component.Type} for {component.Key}."
            ));
    }
}
