using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>The navigation properties of lookups; letter case counts.</summary>
internal sealed class NavigationProperties(SolutionPackage package)
{
    /// <summary>The lookup of a navigation property, and the tables that it may point to by that name; null when there is none.</summary>
    public (ColumnMetadata Column, IReadOnlyList<TableMetadata> Targets)? Find(TableMetadata table, string name)
    {
        var matches = All(table).Where(one => one.Name == name).ToList();
        return matches.Count == 0 ? null : (matches[0].Column, [.. matches.Select(one => package.Tables[one.Target])]);
    }

    /// <summary>Whether a navigation property leads from the table to the many rows that point to one of it.</summary>
    public bool LeadsToMany(TableMetadata table, string name) => Many(table, name) is not null;

    /// <summary>The relationship by which a navigation property leads to the rows that point to one of the table, or null.</summary>
    public RelationshipMetadata? Many(TableMetadata table, string name) =>
        package.Relationships.FirstOrDefault(one => one.Referenced == table.Name && one.Name == name);

    /// <summary>The relationships that lead from the table to many rows.</summary>
    public IEnumerable<RelationshipMetadata> Many(TableMetadata table) => package.Relationships.Where(one => one.Referenced == table.Name);

    /// <summary>The navigation properties of lookups that lead to one table.</summary>
    public IEnumerable<(string Name, TableMetadata Target)> Single(TableMetadata table) =>
        All(table)
            .GroupBy(one => one.Name)
            .Where(same => same.Count() == 1 && package.Tables.ContainsKey(same.First().Target))
            .Select(same => (same.Key, package.Tables[same.First().Target]));

    /// <summary>The column of a lookup's navigation property.</summary>
    public ColumnMetadata ColumnOf(TableMetadata table, string name) => All(table).First(one => one.Name == name).Column;

    /// <summary>All tables.</summary>
    public IEnumerable<TableMetadata> Tables => package.Tables.Values;

    /// <summary>The table of a logical name.</summary>
    public TableMetadata Table(string name) => package.Tables[name];

    /// <summary>Whether a navigation property leads from the table to another.</summary>
    public bool Leads(TableMetadata table, string name) => LeadsToMany(table, name) || Find(table, name) is not null;

    /// <summary>The navigation property of a lookup that points to a row of the target table.</summary>
    public string NameOf(TableMetadata table, ColumnMetadata column, string target) =>
        All(table).FirstOrDefault(one => one.Column == column && one.Target == target).Name ?? column.Name;

    private IEnumerable<(string Name, ColumnMetadata Column, string Target)> All(TableMetadata table) =>
        table
            .Columns.Where(column => column.IsLookup)
            .SelectMany(column => column.Targets.Select(target => (Name(table, column, target), column, target)));

    // The platform's own lookups go by their logical name.
    private string Name(TableMetadata table, ColumnMetadata column, string target) =>
        SystemTables.TargetsOf(column.Name).Count > 0
            ? column.Name
            : package
                .Relationships.FirstOrDefault(one => one.Referencing == table.Name && one.Column == column.Name && one.Referenced == target)
                ?.Navigation
                ?? (table.IsSystem ? column.Name : column.SchemaName);
}
