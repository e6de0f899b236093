using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Relationships;

/// <summary>A relationship is described once, and a lookup has one.</summary>
internal sealed class RepeatedRelationships()
    : Rule("relationship.repeated", "A relationship that is listed or described twice, or a lookup with two relationships to one table.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        UnlistedRelationships
            .Listed(solution)
            .GroupBy(name => name)
            .Where(group => group.Count() > 1)
            .Select(group => new Fault("Other/Relationships.xml", $"{group.Key} is listed {group.Count()} times."))
            .Concat(
                solution
                    .Relationships.GroupBy(body => body.Name)
                    .SelectMany(group => group.Skip(1))
                    .Select(body => new Fault(body.File, $"{body.Name} is described twice."))
            )
            .Concat(
                solution
                    .Relationships.Where(body => !body.IsManyToMany)
                    .DistinctBy(body => body.Name)
                    .GroupBy(body => (body.Referencing, body.Referenced, body.Lookup))
                    .SelectMany(group => group.Skip(1))
                    .Select(body => new Fault(
                        body.File,
                        $"{body.Name} is a second relationship of {body.Referencing}.{body.Lookup} to {body.Referenced}."
                    ))
            );
}
