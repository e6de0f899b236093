using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Ribbons;

/// <summary>A picture of a button is one of the platform's, by name, or a web resource.</summary>
internal sealed class RibbonPictures()
    : Rule("ribbon.unknown-web-resource", "A picture of a ribbon that is no web resource of the solution.")
{
    private const string WebResource = "$webresource:";

    public override IEnumerable<Fault> Check(Solution solution) =>
        from ribbon in solution.Ribbons
        from picture in ribbon.Attributes
        where picture.Name != "Library" && picture.Value.StartsWith(WebResource, StringComparison.Ordinal)
        let name = picture.Value[WebResource.Length..]
        where !solution.WebResources.ContainsKey(name)
        select new Fault(
            ribbon.File,
            $"{picture.Name} of {picture.Parent.Attr("Id")} is the web resource {name}, which is not in the solution."
        );
}
