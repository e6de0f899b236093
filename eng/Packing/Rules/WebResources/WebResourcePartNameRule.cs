using System.Text.RegularExpressions;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.WebResources;

/// <summary>
/// In the package a web resource lies under its name, without what is no letter, digit, underscore or hyphen, and its id.
/// </summary>
internal sealed class WebResourcePartNameRule()
    : MeaningRule("web-resource.part-name", "A web resource whose FileName is not made of its name and id, as exports make it.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from resource in solution.WebResources
        let expected = $"/WebResources/{Regex.Replace(resource.Name, @"[^\w-]", "")}{resource.Id.NormalizedId.ToUpperInvariant()}"
        where resource.PackagePath != expected
        select new Violation(resource, $"FileName is {resource.PackagePath}; name and id make it {expected}.");
}
