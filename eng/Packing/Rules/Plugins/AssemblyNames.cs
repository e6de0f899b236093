using System.Text.RegularExpressions;
using System.Xml.Linq;
using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;
using MatterportForDataverse.Packing.Zip;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>The full name of an assembly stands in four places, which all say the same.</summary>
internal sealed class AssemblyNames()
    : Rule("assembly.name", "Names of an assembly that differ: its file and folder, its plug-in types, its root component.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from file in solution.Roots(FileKind.Assembly)
        let xml = file.Xml!
        from reason in Place(file, xml).Concat(Types(file, xml)).Concat(Root(solution, xml))
        select reason;

    // Folder and file leave out what is no letter, digit or underscore.
    private static IEnumerable<Fault> Place(SolutionFile file, XElement xml)
    {
        var name = Regex.Replace(xml.Attr("FullName").Split(',')[0], @"\W", "");
        var expected = $"PluginAssemblies/{name}-{xml.Attr("PluginAssemblyId").Id().ToUpperInvariant()}/{name}.dll";
        return Paths.BodyOf(FileKind.Assembly, xml) != expected || file.Path != $"{expected}.data.xml"
            ? [new(file, $"Name and id of the assembly make its place {expected}; FileName or the file's own place differ.")]
            : [];
    }

    private static IEnumerable<Fault> Types(SolutionFile file, XElement xml) =>
        from type in xml.Descendants("PluginType")
        let expected = $"{type.Attr("Name")}, {xml.Attr("FullName")}"
        let found = type.Attr("AssemblyQualifiedName")
        where found != expected
        select new Fault(file, $"The plug-in type {type.Attr("Name")} is called \"{found}\" instead of \"{expected}\".");

    private static IEnumerable<Fault> Root(Solution solution, XElement xml) =>
        from component in solution.Manifest.Xml.Below("RootComponent")
        where
            component.Attr("type") == "91"
            && component.Attr("id").Id() == xml.Attr("PluginAssemblyId").Id()
            && component.Attr("schemaName") != xml.Attr("FullName")
        select new Fault(
            solution.Manifest,
            $"The root component calls the assembly \"{component.Attr("schemaName")}\" instead of \"{xml.Attr("FullName")}\"."
        );
}
