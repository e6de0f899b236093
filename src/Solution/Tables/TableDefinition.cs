using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Labels;

namespace MatterportForDataverse.Solution.Tables;

/// <summary>A table of the solution: what its Entity.xml says.</summary>
public sealed class TableDefinition : SolutionElement
{
    private readonly Dictionary<string, ColumnDefinition> _byName;

    internal TableDefinition(SolutionFile file, XElement xml)
        : base(file, xml)
    {
        LogicalName = SchemaName.Text.ToLowerInvariant();
        Columns = [.. Elements("EntityInfo/entity/attributes/attribute").Select(column => new ColumnDefinition(file, column))];
        Keys = [.. Elements("EntityInfo/entity/EntityKeys/EntityKey").Select(key => new KeyDefinition(file, key))];
        _byName = Columns
            .GroupBy(column => column.LogicalName.Text)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    /// <summary>The name with capitals, as folders, relationships and privileges have it.</summary>
    public XmlValue SchemaName => Value("Name");

    /// <summary>The name in lower case, as everything else has it.</summary>
    public string LogicalName { get; }

    /// <summary>What people call a row.</summary>
    public LabelList DisplayName => new(this, "EntityInfo/entity/LocalizedNames");

    /// <summary>What people call several rows.</summary>
    public LabelList CollectionName => new(this, "EntityInfo/entity/LocalizedCollectionNames");

    /// <summary>What the table is for.</summary>
    public LabelList Description => new(this, "EntityInfo/entity/Descriptions");

    /// <summary>The columns, in the order of the file.</summary>
    public IReadOnlyList<ColumnDefinition> Columns { get; }

    /// <summary>The alternate keys.</summary>
    public IReadOnlyList<KeyDefinition> Keys { get; }

    /// <summary>UserOwned or OrgOwned.</summary>
    public XmlValue Ownership => Value("EntityInfo/entity/OwnershipTypeMask");

    /// <summary>Whether rows belong to the organization, and not to users and teams.</summary>
    public bool IsOrganizationOwned => Ownership == "OrgOwned";

    /// <summary>The name of the table's rows in the Web API.</summary>
    public XmlValue EntitySetName => Value("EntityInfo/entity/EntitySetName");

    /// <summary>1 for tables whose rows are activities.</summary>
    public XmlValue IsActivity => Value("EntityInfo/entity/IsActivity");

    /// <summary>Whether activities can be about its rows.</summary>
    public bool HasActivities => Value("EntityInfo/entity/HasRelatedActivities") == "True";

    /// <summary>1 where New opens the quick create form.</summary>
    public XmlValue IsQuickCreateEnabled => Value("EntityInfo/entity/IsQuickCreateEnabled");

    /// <summary>The web resource with the table's picture.</summary>
    public XmlValue Icon => Value("EntityInfo/entity/IconVectorName");

    /// <summary>The logical name of the primary key; empty where there is none.</summary>
    public string PrimaryKey => Columns.FirstOrDefault(column => column.Type == "primarykey")?.LogicalName ?? "";

    /// <summary>The column that names a row; null where there is none.</summary>
    public ColumnDefinition? PrimaryName => Columns.FirstOrDefault(column => column.IsPrimaryName);

    /// <summary>The column of a logical name; null where there is none.</summary>
    public ColumnDefinition? Find(string column) => _byName.GetValueOrDefault(column);

    /// <summary>Whether the table has a column. The row version is a column of every table and in no export.</summary>
    public bool Has(string column) => _byName.ContainsKey(column) || column == "versionnumber";
}
