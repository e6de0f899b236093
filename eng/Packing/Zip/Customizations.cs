using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Zip;

/// <summary>
/// Merges the files of a tree into customizations.xml. The sections and what they hold are as in public exports; that the packer takes
/// sections
/// and their order from Other/Customizations.xml is known from folders that Microsoft's packer left out where the section was missing.
/// </summary>
internal sealed class Customizations(SolutionTree tree, bool managed)
{
    public XElement Merge()
    {
        var root = new XElement(tree.Find("Other/Customizations.xml")!.Xml!);
        foreach (var section in Section.All)
        {
            root.Element(section.Name)
                ?.Add(
                    section.Kind switch
                    {
                        FileKind.Table => Roots(FileKind.Table).Select(Table),
                        FileKind.FieldSecurity => Roots(FileKind.FieldSecurity).Elements().Select(Plain),
                        FileKind.Relationships => Relationships(),
                        _ => Roots(section.Kind).Select(Plain),
                    }
                );
        }

        return root;
    }

    // A managed package takes the managed twin of a component where there is one.
    private IEnumerable<SolutionFile> FilesOf(FileKind kind) =>
        tree.OfKind(kind).Where(file => file.IsManagedRendering == (managed && tree.Has(TwinOf(file))));

    private static string TwinOf(SolutionFile file) => file.UnmanagedPath[..^".xml".Length] + "_managed.xml";

    private IEnumerable<XElement> Roots(FileKind kind) => FilesOf(kind).Select(file => file.Xml!);

    private IEnumerable<XElement> Relationships()
    {
        var bodies = Roots(FileKind.Relationships).Elements().ToLookup(body => body.Attr("Name"));
        return Roots(FileKind.RelationshipIndex).Elements().SelectMany(entry => bodies[entry.Attr("Name")]).Select(Plain);
    }

    private XElement Table(XElement source)
    {
        var table = Plain(source);
        var folder = source.Text("Name");
        IEnumerable<SolutionFile> Parts(FileKind kind) => FilesOf(kind).Where(file => file.Folder == folder);
        table
            .Element("FormXml")
            ?.Add(
                Parts(FileKind.Form)
                    .GroupBy(file => file.Path.Split('/')[3])
                    .Select(forms => new XElement(
                        "forms",
                        new XAttribute("type", forms.Key),
                        forms.Select(form => form.Xml!.Elements().Select(Plain))
                    ))
            );
        if (Parts(FileKind.View).Any())
        {
            table
                .Element("SavedQueries")
                ?.Add(new XElement("savedqueries", Parts(FileKind.View).Select(view => view.Xml!.Elements().Select(Plain))));
        }

        table.Element("Visualizations")?.Add(Parts(FileKind.Chart).Select(chart => Plain(chart.Xml!)));
        table.Element("RibbonDiffXml")?.Add(Parts(FileKind.Ribbon).Select(ribbon => ribbon.Xml!.Elements().Select(Plain)));
        return table;
    }

    // The namespace is declared once, at the root of the merged file.
    private static XElement Plain(XElement element)
    {
        var copy = new XElement(element);
        copy.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        return copy;
    }
}
