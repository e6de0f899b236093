using System.Xml.Linq;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Model;

/// <summary>
/// A tree as its components name each other, with the assembly that goes into it. Built once; every rule looks here.
/// What two components claim counts for the first: that they do is for a rule to say.
/// </summary>
internal sealed class Solution
{
    public Solution(SolutionTree tree, PluginBinary assembly, Release release)
    {
        Tree = tree;
        Assembly = assembly;
        Release = release;
        Tables = First(Roots(FileKind.Table).Select(file => new Table(file)), table => table.Logical);
        Choices = First(Roots(FileKind.Choice), file => file.Xml.Attr("Name"));
        Relationships =
        [
            .. Roots(FileKind.Relationships).SelectMany(file => file.Xml!.Elements().Select(body => new Relationship(file, body))),
        ];
        Forms =
        [
            .. Roots(FileKind.Form).Select(file => new Form(file, TableOf(file))),
            .. Roots(FileKind.Dashboard).Select(file => new Form(file, null)),
        ];
        Views = [.. Roots(FileKind.View).Select(file => new Query(file, TableOf(file)))];
        Charts = [.. Roots(FileKind.Chart).Select(file => new Query(file, TableOf(file)))];
        Ribbons = [.. Roots(FileKind.Ribbon).Select(file => new Ribbon(file))];
        WebResources = First(Roots(FileKind.WebResource), file => file.Xml.Text("Name"));
        CustomApis = First(Roots(FileKind.CustomApi), file => file.Xml.Attr("uniquename"));
        Apps = First(Roots(FileKind.App).Where(file => !file.IsTwin), file => file.Xml.Text("UniqueName"));
        Steps = [.. Roots(FileKind.Step)];
        PluginTypes = First(
            Roots(FileKind.Assembly).SelectMany(file => file.Xml.Below("PluginType")),
            type => type.Attr("PluginTypeId").Id()
        );
    }

    public SolutionTree Tree { get; }

    public PluginBinary Assembly { get; }

    public Release Release { get; }

    public SolutionFile Manifest => Tree.Find("Other/Solution.xml")!;

    public SolutionFile Sections => Tree.Find("Other/Customizations.xml")!;

    public IReadOnlyDictionary<string, Table> Tables { get; }

    public IReadOnlyDictionary<string, SolutionFile> Choices { get; }

    public IReadOnlyList<Relationship> Relationships { get; }

    /// <summary>Forms and dashboards.</summary>
    public IReadOnlyList<Form> Forms { get; }

    public IReadOnlyList<Query> Views { get; }

    public IReadOnlyList<Query> Charts { get; }

    public IReadOnlyList<Ribbon> Ribbons { get; }

    public IReadOnlyDictionary<string, SolutionFile> WebResources { get; }

    public IReadOnlyDictionary<string, SolutionFile> CustomApis { get; }

    public IReadOnlyDictionary<string, SolutionFile> Apps { get; }

    public IReadOnlyList<SolutionFile> Steps { get; }

    /// <summary>Registered plug-in types by id.</summary>
    public IReadOnlyDictionary<string, XElement> PluginTypes { get; }

    /// <summary>The publisher's prefix, with its underscore.</summary>
    public string Prefix => Manifest.Xml?.Element("SolutionManifest").Text("Publisher", "CustomizationPrefix") + "_";

    public string BaseLanguage => Manifest.Xml.Attr("languagecode");

    public bool HasTable(string name) => Tables.ContainsKey(name) || PlatformTables.Has(name);

    /// <summary>Columns of the platform's own tables are taken as they are named.</summary>
    public bool HasColumn(string table, string column) => !Tables.TryGetValue(table, out var known) || known.Has(column);

    /// <summary>A web resource of ours by name; what belongs to the platform or to others is not ours to know.</summary>
    public bool LacksWebResource(string name) =>
        name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !WebResources.ContainsKey(name);

    /// <summary>The script of a web resource; null where there is none.</summary>
    public Script? ScriptOf(string webResource) => Tree.Find($"WebResources/{webResource}") is { } file ? new(file.Text) : null;

    /// <summary>What keeps a function from being called, as the end of a sentence: there is no such script, or the script does not offer it; null where nothing does.</summary>
    public string? NotCallable(string webResource, string function) =>
        !WebResources.ContainsKey(webResource) ? $"{function} of the web resource {webResource}, which is not in the solution"
        : ScriptOf(webResource)?.Offers(function) == false ? $"{function}, which {webResource} does not offer"
        : null;

    public IEnumerable<SolutionFile> Roots(FileKind kind) => Tree.OfKind(kind).Where(file => file.Xml is not null);

    private Table? TableOf(SolutionFile file) => Tables.GetValueOrDefault(file.Owner.ToLowerInvariant());

    private static Dictionary<string, T> First<T>(IEnumerable<T> items, Func<T, string> key) =>
        items.GroupBy(key).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
}
