using System.Text;
using System.Xml.Linq;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Product.Tests.Upgrade;

/// <summary>The tables of an earlier version, as the list of what was frozen then has them; without its steps and custom APIs.</summary>
internal sealed class EarlierPackage
{
    // What the list does not say.
    private static readonly FileKind[] Later =
    [
        FileKind.Step,
        FileKind.CustomApi,
        FileKind.RequestParameter,
        FileKind.ResponseProperty,
        FileKind.Assembly,
        FileKind.Role,
        FileKind.FieldSecurity,
    ];

    private readonly HashSet<string> _names;

    private EarlierPackage(IReadOnlyList<string> lines)
    {
        Lines = lines;
        _names = [.. lines.Select(line => string.Join(' ', line.Split(' ').Take(2)))];
    }

    /// <summary>What was frozen, a line each, the kind first.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The list beside this class, by its version.</summary>
    public static EarlierPackage Of(string version) =>
        new([
            .. File.ReadLines(Repository.At("tests", "Product.Tests", "Upgrade", $"frozen-{version}.txt"))
                .Where(line => !line.StartsWith('#')),
        ]);

    /// <summary>Whether it had the table.</summary>
    public bool HasTable(string table) => _names.Contains($"table {table}");

    /// <summary>Whether it had the column; those of the platform it had.</summary>
    public bool HasColumn(string table, string column) =>
        !column.StartsWith("mpt_", StringComparison.Ordinal) || column == $"{table}id" || _names.Contains($"column {table}.{column}");

    /// <summary>The package of today without all that came later.</summary>
    public SolutionPackage Load()
    {
        var files = SolutionTree.Read(Repository.Package).Files.Where(file => !Later.Contains(file.Kind));
        return SolutionPackage.Of(new UnpackedSolution(SolutionTree.Of(files.Select(Earlier).OfType<SolutionFile>())));
    }

    private SolutionFile? Earlier(SolutionFile file)
    {
        if (file.Path.StartsWith("Entities/", StringComparison.Ordinal) && !HasTable(file.Path.Split('/')[1].ToLowerInvariant()))
        {
            return null;
        }

        return file.Kind is FileKind.Table or FileKind.Relationships ? Changed(file) : file;
    }

    private SolutionFile Changed(SolutionFile file)
    {
        var root = new XElement(file.Xml!);
        var table = root.Element("Name")?.Value.ToLowerInvariant() ?? "";
        root.Descendants("attribute").Where(column => !HasColumn(table, Lower(column, "LogicalName"))).Remove();
        root.Descendants("EntityKey").Where(key => !_names.Contains($"key {table}.{Lower(key, "LogicalName")}")).Remove();
        root.Elements("EntityRelationship").Where(IsLater).Remove();
        return new SolutionFile(file.Path, Encoding.UTF8.GetBytes(root.ToString()));
    }

    private bool IsLater(XElement relationship)
    {
        var (from, to) = (Lower(relationship, "ReferencingEntityName"), Lower(relationship, "ReferencedEntityName"));
        return !HasTable(from)
            || (to.StartsWith("mpt_", StringComparison.Ordinal) && !HasTable(to))
            || !HasColumn(from, Lower(relationship, "ReferencingAttributeName"));
    }

    private static string Lower(XElement parent, string child) => parent.Element(child)!.Value.ToLowerInvariant();
}
