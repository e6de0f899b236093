using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Relationships;

/// <summary>A relationship is described once, and a lookup has one.</summary>
internal sealed class RelationshipRepeatedRule()
    : MeaningRule(
        "relationship.repeated",
        "A relationship that is listed or described twice, or a lookup with two relationships to one table."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        solution
            .ListedRelationships.GroupBy(name => name)
            .Where(group => group.Count() > 1)
            .Select(group => new Violation("Other/Relationships.xml", $"{group.Key} is listed {group.Count()} times."))
            .Concat(
                solution
                    .Relationships.GroupBy(body => body.Name.Text)
                    .SelectMany(group => group.Skip(1))
                    .Select(body => new Violation(body, $"{body.Name} is described twice."))
            )
            .Concat(
                solution
                    .Relationships.Where(body => !body.IsManyToMany)
                    .DistinctBy(body => body.Name.Text)
                    .GroupBy(body => (body.Referencing, body.Referenced, body.Lookup))
                    .SelectMany(group => group.Skip(1))
                    .Select(body => new Violation(
                        body,
                        $"{body.Name} is a second relationship of {body.Referencing}.{body.Lookup} to {body.Referenced}."
                    ))
            );
}
