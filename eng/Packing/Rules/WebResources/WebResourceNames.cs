using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.WebResources;

/// <summary>Site maps, ribbons and views call web resources `$webresource:name`.</summary>
internal sealed class WebResourceNames() : Rule("web-resource.unknown", "A site map, ribbon or view that names a web resource (`$webresource:`) which is not in the solution.")
{
    private const string Scheme = "$webresource:";

    public override IEnumerable<Fault> Check(Solution solution) =>
        from file in solution.Tree.Files
        from element in file.Xml.AndBelow()
        from attribute in element.Attributes()
        where attribute.Value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        let name = attribute.Value[Scheme.Length..].Split('?')[0]
        where solution.LacksWebResource(name)
        select new Fault(file, $"{attribute.Name.LocalName} of {element.Name.LocalName} names {name}, which is no web resource of the solution.");
}
