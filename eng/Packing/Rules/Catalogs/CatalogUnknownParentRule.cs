using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Catalogs;

/// <summary>
/// Catalogues have categories, and nothing below:
/// https://learn.microsoft.com/power-apps/developer/data-platform/catalog-catalogassignment.
/// </summary>
internal sealed class CatalogUnknownParentRule()
    : MeaningRule("catalog.unknown-parent", "A category of a catalogue that is not in the solution or is a category itself.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from category in solution.Catalogs
        where category.Parent.IsGiven
        let parent = solution.Catalogs.Find(category.Parent)
        where parent is null || parent.Parent.IsGiven
        select new Violation(
            category,
            parent is null
                ? $"The catalogue {category.Parent} is not in the solution."
                : $"{category.Parent} is a category itself, and categories have none."
        );
}
