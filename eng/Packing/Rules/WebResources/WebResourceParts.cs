using System.Text.RegularExpressions;
using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.WebResources;

/// <summary>In the package a web resource lies under its name, without what is no letter, digit, underscore or hyphen, and its id.</summary>
internal sealed class WebResourceParts()
    : Rule("web-resource.part-name", "A web resource whose FileName is not made of its name and id, as exports make it.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from file in solution.WebResources.Values
        let expected = $"/WebResources/{Regex.Replace(file.Xml.Text("Name"), @"[^\w-]", "")}{file.Xml.Text("WebResourceId").Id().ToUpperInvariant()}"
        where file.Xml.Text("FileName") != expected
        select new Fault(file, $"FileName is {file.Xml.Text("FileName")}; name and id make it {expected}.");
}
