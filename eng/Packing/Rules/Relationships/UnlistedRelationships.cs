using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Relationships;

/// <summary>Microsoft's packer drops a body that the list does not name.</summary>
internal sealed class UnlistedRelationships() : Rule("relationship.unlisted", "A relationship whose body Relationships.xml does not list.")
{
    public override IEnumerable<Fault> Check(Solution solution)
    {
        var listed = Listed(solution).ToHashSet();
        return solution
            .Relationships.Where(body => !listed.Contains(body.Name))
            .Select(body => new Fault(body.File, $"Other/Relationships.xml does not list {body.Name}; Microsoft's packer would drop it."));
    }

    public static IEnumerable<string> Listed(Solution solution) =>
        solution.Roots(FileKind.RelationshipIndex).SelectMany(file => file.Xml!.Elements()).Select(entry => entry.Attr("Name"));
}
