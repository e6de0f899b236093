using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Relationships;

/// <summary>A name without a body makes no relationship, and Microsoft's packer says nothing.</summary>
internal sealed class RelationshipNoBodyRule()
    : MeaningRule("relationship.no-body", "A relationship that Relationships.xml lists and no file describes.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from name in solution.ListedRelationships
        where !solution.Relationships.Has(name)
        select new Violation("Other/Relationships.xml", $"{name} is listed, and no file below Other/Relationships describes it.");
}
