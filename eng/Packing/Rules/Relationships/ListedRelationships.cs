using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Relationships;

/// <summary>A name without a body makes no relationship, and Microsoft's packer says nothing.</summary>
internal sealed class ListedRelationships()
    : Rule("relationship.no-body", "A relationship that Relationships.xml lists and no file describes.")
{
    public override IEnumerable<Fault> Check(Solution solution)
    {
        var bodies = solution.Relationships.Select(body => body.Name).ToHashSet();
        return UnlistedRelationships
            .Listed(solution)
            .Where(name => !bodies.Contains(name))
            .Select(name => new Fault("Other/Relationships.xml", $"{name} is listed, and no file below Other/Relationships describes it."));
    }
}
