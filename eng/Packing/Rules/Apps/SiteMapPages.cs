using System.Xml.Linq;
using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Apps;

/// <summary>Pages and pictures of a site map are web resources of the solution, where they carry its prefix.</summary>
internal sealed class SiteMapPages() : Rule(
    "site-map.unknown-web-resource", "A page or picture of a site map that is no web resource of the solution.")
{
    private const string Scheme = "$webresource:";

    public override IEnumerable<Fault> Check(Solution solution) =>
        from map in solution.Roots(FileKind.SiteMap)
        from attribute in map.Xml!.DescendantsAndSelf().Attributes()
        where attribute.Value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        let name = attribute.Value[Scheme.Length..].Split('?')[0]
        where solution.LacksWebResource(name)
        select new Fault(map, $"{attribute.Name.LocalName} of {attribute.Parent.Attr("Id")} names {name}, which is no web resource of the solution.");
}
