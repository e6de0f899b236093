using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Rules.WebResources;

/// <summary>Site maps and views call web resources `$webresource:name`. Ribbons do too; they have rules of their own.</summary>
internal sealed class WebResourceUnknownRule()
    : MeaningRule("web-resource.unknown", "A site map or view that names a web resource (`$webresource:`) which is not in the solution.")
{
    private const string Scheme = "$webresource:";

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from file in solution.Tree.Files
        where file.Kind != FileKind.Ribbon
        from element in file.Xml.AndBelow()
        from attribute in element.Attributes()
        where attribute.Value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        let name = attribute.Value[Scheme.Length..].Split('?')[0]
        where solution.LacksWebResource(name)
        select new Violation(
            file,
            $"{attribute.Name.LocalName} of {element.Name.LocalName} names {name}, which is no web resource of the solution."
        );
}
