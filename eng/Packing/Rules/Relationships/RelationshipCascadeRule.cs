using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Packing.Rules.Relationships;

/// <summary>
/// One relationship at most hands to a table what happens to the rows of another:
/// https://learn.microsoft.com/power-apps/developer/data-platform/configure-entity-relationship-cascading-behavior.
/// </summary>
internal sealed class RelationshipCascadeRule()
    : MeaningRule(
        "relationship.cascade",
        "A second relationship that cascades anything to the same table, or one that cascades from a table of ours to the platform's."
    )
{
    private static readonly string[] Cascading = ["Cascade", "Active", "UserOwned"];
    private static readonly string[] Actions = ["Assign", "Reparent", "Share", "Unshare"];

    protected override IEnumerable<Violation> Check(UnpackedSolution solution)
    {
        var cascading = solution
            .Relationships.Where(body => !body.IsManyToMany && Cascades(body))
            .DistinctBy(body => body.Name.Text)
            .OrderBy(body => body.Name.Text, StringComparer.Ordinal)
            .ToList();
        var second = cascading
            .GroupBy(body => body.Referencing)
            .SelectMany(group => group.Skip(1).Select(body => new Violation(body, Second(body, group.First()))));
        var outward = cascading
            .Where(body => solution.Tables.Has(body.Referenced) && PlatformTables.Has(body.Referencing))
            .Select(body => new Violation(body, $"{body.Name} cascades to {body.Referencing}, which is the platform's."));
        return second.Concat(outward);
    }

    private static bool Cascades(RelationshipDefinition body) =>
        Actions.Select(body.Cascade).Append(body.CascadeDelete).Any(rule => Cascading.Contains(rule.Text));

    private static string Second(RelationshipDefinition body, RelationshipDefinition first) =>
        $"{body.Name} cascades to {body.Referencing}, as {first.Name} does; one relationship to a table may.";
}
