using System.Xml.Linq;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Model;

/// <summary>A table of the solution: what its Entity.xml says.</summary>
internal sealed class Table
{
    private readonly XElement? _info;

    public Table(SolutionFile file)
    {
        File = file;
        Schema = file.Xml.Text("Name");
        Logical = Schema.ToLowerInvariant();
        _info = file.Xml?.Element("EntityInfo")?.Element("entity");
        Columns = [.. _info.Below("attribute").Select(column => new Column(column))];
        ByName = Columns.GroupBy(column => column.Logical).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    public SolutionFile File { get; }

    /// <summary>With capitals, as folders, relationships and privileges have it.</summary>
    public string Schema { get; }

    /// <summary>In lower case, as everything else has it.</summary>
    public string Logical { get; }

    public IReadOnlyList<Column> Columns { get; }

    public IReadOnlyDictionary<string, Column> ByName { get; }

    public IEnumerable<XElement> Keys => _info.Below("EntityKey");

    public bool IsOfTheOrganization => _info.Text("OwnershipTypeMask") == "OrgOwned";

    public string PrimaryKey => Columns.FirstOrDefault(column => column.Type == "primarykey")?.Logical ?? "";

    public string Flag(string name) => _info.Text(name);

    /// <summary>The row version is a column of every table and in no export.</summary>
    public bool Has(string column) => ByName.ContainsKey(column) || column == "versionnumber";
}
