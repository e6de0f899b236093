using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Relationships;

/// <summary>Microsoft's packer drops a body that the list does not name.</summary>
internal sealed class RelationshipUnlistedRule()
    : MeaningRule("relationship.unlisted", "A relationship whose body Relationships.xml does not list.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from relationship in solution.Relationships
        where !solution.ListedRelationships.Contains(relationship.Name.Text)
        select new Violation(relationship, $"Other/Relationships.xml does not list {relationship.Name}; Microsoft's packer would drop it.");
}
