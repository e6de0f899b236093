using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Manifest;

/// <summary>What is no root component is no part of the solution.</summary>
internal sealed class UnlistedComponents() : Rule("root.unlisted", "A component that Solution.xml does not list.")
{
    public override IEnumerable<Fault> Check(Solution solution)
    {
        var listed = RootComponents.Listed(solution).ToHashSet();
        return RootComponents
            .Present(solution)
            .Where(component => !listed.Contains((component.Type, component.Key)))
            .Select(component => new Fault(
                component.File,
                $"Other/Solution.xml does not list it. Add a root component of type {component.Type} for {component.Key}."
            ));
    }
}
