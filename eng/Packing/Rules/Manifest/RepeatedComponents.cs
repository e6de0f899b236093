using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Manifest;

/// <summary>A list says a thing once.</summary>
internal sealed class RepeatedComponents() : Rule("root.repeated", "A root component that is listed twice.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from component in RootComponents.Listed(solution).GroupBy(component => component)
        where component.Count() > 1
        select new Fault(
            solution.Manifest,
            $"The root component of type {component.Key.Type}, {component.Key.Key}, is listed {component.Count()} times."
        );
}
