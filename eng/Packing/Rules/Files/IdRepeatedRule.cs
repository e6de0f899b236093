using System.Xml.Linq;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Rules.Files;

/// <summary>Two components with one id are one component to the platform: the second import overwrites the first.</summary>
internal sealed class IdRepeatedRule() : MeaningRule("id.repeated", "An id that two components, or two parts of forms, have.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from use in solution.Tree.Files.Where(file => !file.IsManagedRendering).SelectMany(Uses).GroupBy(use => use.Id)
        where use.Key.Length > 0
        from repeated in use.Skip(1)
        select new Violation(
            repeated.File,
            $"The id {use.Key} of {repeated.Name} is also that of {use.First().Name} in {use.First().File.Path}."
        );

    private static IEnumerable<(string Id, string Name, SolutionFile File)> Uses(SolutionFile file) =>
        from element in file.Xml.AndBelow()
        let name = element.Name.LocalName
        let id = IdNames.Elements.Contains(name) ? element.Value
        : IdNames.Attributes.TryGetValue(name, out var attribute) ? element.Attr(attribute)
        : ""
        where id.Length > 0 && IsOwn(element, file)
        select (id.Id(), name, file);

    // An app names its icon, a control its web resource and an app its roles by the ids of those.
    private static bool IsOwn(XElement element, SolutionFile file) =>
        element.Name.LocalName switch
        {
            "WebResourceId" => file.Kind == FileKind.WebResource,
            "Role" => file.Kind == FileKind.Role,
            "connectorid" => file.Kind == FileKind.Connector,
            _ => true,
        };
}
