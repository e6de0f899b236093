using System.Xml.Linq;
using MatterportForDataverse.Packing.Rules.Manifest;
using MatterportForDataverse.Packing.Zip;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Tests;

/// <summary>Lays one more component of each kind over a tree, and lists them where components are listed.</summary>
internal static class Extra
{
    public static SolutionTree Over(SolutionTree tree)
    {
        var whole = SolutionTree
            .Read(Repository.At("tests", "Packing.Tests", "Extra"))
            .Files.Aggregate(tree, (grown, file) => grown.With(file.Path, file.Content));
        whole = Changed(whole, "Other/Customizations.xml", AddSections);
        whole = Changed(whole, "Entities/mpt_Model/Entity.xml", AddChartElement);
        whole = Changed(whole, "Entities/mpt_Property/Entity.xml", table => table.Descendants("IsQuickCreateEnabled").Single().Value = "1");
        return Changed(whole, "Other/Solution.xml", manifest => AddRoots(manifest, whole));
    }

    private static SolutionTree Changed(SolutionTree tree, string path, Action<XElement> change)
    {
        var root = new XElement(tree.Find(path)!.Xml!);
        change(root);
        return tree.With(path, XmlBytes.Of(root));
    }

    private static void AddSections(XElement root)
    {
        foreach (var section in Section.All.Where(section => root.Element(section.Name) is null))
        {
            root.Element("EntityDataProviders")!.AddBeforeSelf(new XElement(section.Name));
        }
    }

    private static void AddChartElement(XElement table)
    {
        if (table.Element("Visualizations") is null)
        {
            table.Element("SavedQueries")!.AddAfterSelf(new XElement("Visualizations"));
        }
    }

    private static void AddRoots(XElement manifest, SolutionTree whole)
    {
        var solution = new UnpackedSolution(whole);
        var listed = RootComponents.Listed(solution).ToHashSet();
        var roots = RootComponents.Present(solution).Where(component => !listed.Contains((component.Type, component.Key)));
        manifest
            .Descendants("RootComponents")
            .Single()
            .Add(
                roots.Select(root => new XElement(
                    "RootComponent",
                    new XAttribute("type", root.Type),
                    Guid.TryParse(root.Key, out var id) ? new XAttribute("id", id.ToString("B")) : new XAttribute("schemaName", root.Key),
                    new XAttribute("behavior", "0")
                ))
            );
    }
}
