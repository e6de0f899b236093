using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;

namespace MatterportForDataverse.Packing.Rules.Files;

/// <summary>An id that is none would only be noticed by the import.</summary>
internal sealed class IdMalformedRule() : MeaningRule("id.malformed", "An id that is no GUID.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from file in solution.Tree.Files
        from element in file.Xml.AndBelow()
        let name = element.Name.LocalName
        let id = IdNames.Elements.Contains(name) && !element.HasElements ? element.Value
        : IdNames.Attributes.TryGetValue(name, out var attribute) ? element.Attribute(attribute)?.Value
        : null
        where id is not null && id.Length > 0 && id.Id().Length == 0 && !id.StartsWith("/providers/", StringComparison.Ordinal)
        select new Violation(file, $"The id \"{id}\" of {name} is no GUID.");
}
