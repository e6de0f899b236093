using System.Xml.Linq;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;

namespace MatterportForDataverse.Packing.Rules.Ribbons;

/// <summary>A picture of a button is one of the platform's, by name, or a web resource.</summary>
internal sealed class RibbonUnknownWebResourceRule()
    : MeaningRule("ribbon.unknown-web-resource", "A picture of a ribbon that is no web resource of the solution.")
{
    private const string WebResource = "$webresource:";

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from ribbon in solution.Ribbons
        from picture in ribbon.Xml.DescendantsAndSelf().Attributes()
        where picture.Name != "Library" && picture.Value.StartsWith(WebResource, StringComparison.Ordinal)
        let name = picture.Value[WebResource.Length..]
        where !solution.WebResources.Has(name)
        select new Violation(
            ribbon,
            $"{picture.Name} of {picture.Parent.Attr("Id")} is the web resource {name}, which is not in the solution."
        );
}
