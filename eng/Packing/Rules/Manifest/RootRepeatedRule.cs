using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Manifest;

/// <summary>A list says a thing once.</summary>
internal sealed class RootRepeatedRule() : MeaningRule("root.repeated", "A root component that is listed twice.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from component in RootComponents.Listed(solution).GroupBy(component => component)
        where component.Count() > 1
        select new Violation(
            solution.Manifest,
            $"The root component of type {component.Key.Type}, {component.Key.Key}, is listed {component.Count()} times."
        );
}
