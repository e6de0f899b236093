using System.Xml.Linq;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Packing.Rules.Relationships;

/// <summary>
/// The two sides of a relationship, and what the Web API calls the way from each; those of the platform's columns have none.
/// </summary>
internal sealed class RelationshipRolesRule()
    : MeaningRule(
        "relationship.roles",
        "A relationship of a lookup of ours without two roles (`RelationshipRoleType` 1 and 0, or two numbered ones), or with a role whose "
            + "`NavigationPropertyName` is missing or another's."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from relationship in solution.Relationships
        let roles = relationship.Xml.Descendants("EntityRelationshipRole").ToList()
        where roles.Count > 0 || relationship.Lookup.StartsWith(solution.Prefix, StringComparison.Ordinal)
        from reason in Reasons(relationship, roles)
        select new Violation(relationship, $"The relationship {relationship.Name} {reason}.");

    private static IEnumerable<string> Reasons(RelationshipDefinition relationship, List<XElement> roles)
    {
        var (key, sides) = relationship.IsManyToMany ? ("AssociationRoleOrdinal", "1,2") : ("RelationshipRoleType", "0,1");
        if (string.Join(',', roles.Select(role => role.Text(key)).Order(StringComparer.Ordinal)) != sides)
        {
            yield return $"has not two roles, one for each {key} {sides.Replace(",", " and ", StringComparison.Ordinal)}";
        }

        var names = roles.Select(role => role.Text("NavigationPropertyName")).ToList();
        if (names.Contains("") || names.Distinct().Count() < names.Count)
        {
            yield return "has a role without a NavigationPropertyName of its own";
        }
    }
}
