using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Catalogs;

namespace MatterportForDataverse.Packing.Rules.Catalogs;

/// <summary>A category lists what exists; a catalogue lists nothing but categories.</summary>
internal sealed class CatalogUnknownEventRule()
    : MeaningRule(
        "catalog.unknown-event",
        "An assignment of a custom API, table or process that does not exist, or to a category that does not."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from assignment in solution.CatalogAssignments
        from reason in Reasons(assignment, solution)
        select new Violation(assignment, reason);

    private static IEnumerable<string> Reasons(CatalogAssignmentDefinition assignment, UnpackedSolution solution)
    {
        if (solution.Catalogs.Find(assignment.Category)?.Parent.IsGiven != true)
        {
            yield return $"\"{assignment.Category}\" is no category of a catalogue of the solution.";
        }

        var exists = assignment.ObjectType.Text switch
        {
            "customapi" => solution.CustomApis.Has(assignment.CustomApi),
            "entity" => solution.HasTable(assignment.Table),
            "workflow" => solution.Workflows.Has(assignment.Process.NormalizedId),
            _ => false,
        };
        if (!exists)
        {
            var name = assignment.CustomApi.Optional ?? assignment.Table.Optional ?? assignment.Process.Text;
            yield return $"There is no {assignment.ObjectType} \"{name}\" that {assignment.Category} could list.";
        }
    }
}
