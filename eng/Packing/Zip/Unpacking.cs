using System.Xml.Linq;
using MatterportForDataverse.Packing.Build;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Zip;

/// <summary>Takes an unmanaged package apart into the tree that it was packed from; what is built (plug-in assemblies) stays out.</summary>
internal sealed class Unpacking
{
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly Dictionary<string, byte[]> _parts;
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private Unpacking(byte[] zip) => _parts = new(Archive.Read(zip), StringComparer.Ordinal);

    /// <exception cref="PackingException">It is no solution, or a managed one, or holds what the packer has no place for.</exception>
    public static SolutionTree Unpack(byte[] zip) => new Unpacking(zip).Tree();

    private SolutionTree Tree()
    {
        _parts.Remove(ContentTypes.Name);
        Manifest(Take("solution.xml", "Other/Solution.xml"));
        Sections(Take("customizations.xml", "Other/Customizations.xml"));
        foreach (var (name, content) in _parts)
        {
            Verbatim(name.StartsWith("Connector/", StringComparison.Ordinal) ? $"Connectors/{name["Connector/".Length..]}" : name, content);
        }

        return SolutionTree.Of(_files.Select(file => new SolutionFile(file.Key, file.Value)));
    }

    private XElement Take(string name, string path) =>
        _parts.Remove(name, out var content)
            ? new SolutionFile(path, content).Xml ?? throw new PackingException($"{name} cannot be read.")
            : throw new PackingException($"The package has no {name}: it is no solution.");

    private void Manifest(XElement root)
    {
        var managed =
            root.Element("SolutionManifest")?.Element("Managed")
            ?? throw new PackingException("solution.xml does not say whether the package is managed.");
        if (managed.Value != "0")
        {
            throw new PackingException("The package is managed. Export the solution unmanaged: only that can become source again.");
        }

        managed.Value = "2"; // both kinds are packed from the source
        SdkNote.Remove(root);
        Put("Other/Solution.xml", root);
    }

    private void Sections(XElement root)
    {
        foreach (var section in Section.All.Where(section => root.Element(section.Name) is { HasElements: true }))
        {
            var content = root.Element(section.Name)!.Elements().ToList();
            content.Remove();
            Split(section.Kind, content);
        }

        Put("Other/Customizations.xml", root);
    }

    private void Split(FileKind kind, List<XElement> content)
    {
        switch (kind)
        {
            case FileKind.Table:
                content.ForEach(Table);
                break;
            case FileKind.FieldSecurity:
                Put("Other/FieldSecurityProfiles.xml", new XElement("FieldSecurityProfiles", content));
                break;
            case FileKind.Relationships:
                Relationships(content);
                break;
            default:
                content.ForEach(component => Component(kind, component));
                break;
        }
    }

    private void Component(FileKind kind, XElement root)
    {
        var path = Paths.Of(kind, root)!;
        Put(path, root);
        if (kind == FileKind.Assembly)
        {
            _parts.Remove(Paths.BodyOf(kind, root));
        }
        else if (kind == FileKind.WebResource && _parts.Remove(Paths.BodyOf(kind, root), out var body))
        {
            Add(path[..^".data.xml".Length], body);
        }
    }

    private void Relationships(List<XElement> bodies)
    {
        Put(
            "Other/Relationships.xml",
            new XElement("EntityRelationships", bodies.Select(body => new XElement("EntityRelationship", body.Attribute("Name"))))
        );
        foreach (var file in bodies.GroupBy(Paths.Relationships))
        {
            Put(file.Key, new XElement("EntityRelationships", file));
        }
    }

    private void Table(XElement table)
    {
        var name = table.Text("Name");
        foreach (var form in table.Elements("FormXml").Elements("forms").SelectMany(forms => forms.Elements()))
        {
            Put(Paths.Form(name, form.Parent!.Attr("type"), form), new XElement("forms", form));
        }

        foreach (var view in table.Elements("SavedQueries").Elements("savedqueries").Elements())
        {
            Put(Paths.View(name, view), new XElement("savedqueries", view));
        }

        table.Elements("Visualizations").Elements().ToList().ForEach(chart => Put(Paths.Chart(name, chart), chart));
        if (table.Element("RibbonDiffXml") is { HasElements: true } ribbon)
        {
            Put($"Entities/{name}/RibbonDiff.xml", new XElement(ribbon));
        }

        TablePart.All.ToList().ForEach(part => table.Element(part.Element)?.RemoveNodes());
        Component(FileKind.Table, table);
    }

    // Everything but an app's file declares this namespace in exports.
    private void Put(string path, XElement root)
    {
        if (root.Name.LocalName != "AppModule" && root.Attribute(XNamespace.Xmlns + "xsi") is null)
        {
            root.Add(new XAttribute(XNamespace.Xmlns + "xsi", Instance));
        }

        Add(path, XmlBytes.Of(root));
    }

    private void Verbatim(string path, byte[] content)
    {
        if (FileLayout.KindOf(path) == FileKind.Unknown)
        {
            throw new PackingException(
                $"The package holds {path}, which the packer has no place for. Say in src/Solution/Files/FileLayout.cs what it is."
            );
        }

        Add(path, content);
    }

    private void Add(string path, byte[] content)
    {
        if (!_files.TryAdd(path, content))
        {
            throw new PackingException($"The package holds {path} twice.");
        }
    }
}
