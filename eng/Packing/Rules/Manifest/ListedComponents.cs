using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Manifest;

/// <summary>The import looks for every root component in the package.</summary>
internal sealed class ListedComponents()
    : Rule("root.missing", "A root component without a file, or of a type that the packer does not know.")
{
    public override IEnumerable<Fault> Check(Solution solution)
    {
        // Exports may list a form of a table, which needs no listing, like a dashboard.
        var present = RootComponents
            .Present(solution)
            .Select(component => (component.Type, component.Key))
            .Concat(solution.Forms.Select(form => ("60", form.Id)))
            .ToHashSet();
        return RootComponents
            .Listed(solution)
            .Where(component => !present.Contains(component))
            .Select(component => new Fault(
                solution.Manifest,
                $"The root component of type {component.Type}, {component.Key}, is not in the tree."
            ));
    }
}
