using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Manifest;

/// <summary>The import looks for every root component in the package.</summary>
internal sealed class RootMissingRule()
    : MeaningRule("root.missing", "A root component without a file, or of a type that the packer does not know.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution)
    {
        // Exports may list a form of a table, which needs no listing, like a dashboard.
        var present = RootComponents
            .Present(solution)
            .Select(component => (component.Type, component.Key))
            .Concat(solution.Forms.Select(form => ("60", form.Id.NormalizedId)))
            .ToHashSet();
        return RootComponents
            .Listed(solution)
            .Where(component => !present.Contains(component))
            .Select(component => new Violation(
                solution.Manifest,
                $"The root component of type {component.Type}, {component.Key}, is not in the tree."
            ));
    }
}
