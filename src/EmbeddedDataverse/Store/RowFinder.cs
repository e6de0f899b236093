using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>Finds tables, columns and rows by what requests name: a logical name, an id, an alternate key.</summary>
internal sealed class RowFinder(SolutionPackage package, RowStore store)
{
    /// <summary>The table of a logical name; refused when there is none.</summary>
    public TableMetadata Table(string? name) => package.Tables.GetValueOrDefault(name ?? "") ?? throw OrganizationFault.UnknownTable(name);

    /// <summary>The column of a logical name; refused when the table has none.</summary>
    public static ColumnMetadata Column(TableMetadata table, string? name) =>
        table.Find(name ?? "") ?? throw OrganizationFault.UnknownColumn(table.Name, name ?? "");

    /// <summary>The row of that id as the transaction sees it, or as it is committed; null when there is none.</summary>
    public StoredRow? ById(TableMetadata table, Guid id, RowTransaction? transaction) =>
        transaction is null ? store.Get(table, id) : transaction.Get(table, id);

    /// <summary>The row that an alternate key names, or null; the columns must be exactly those of a key.</summary>
    public StoredRow? ByKey(TableMetadata table, KeyAttributeCollection key, RowTransaction? transaction)
    {
        var columns = key.Keys.Order(StringComparer.Ordinal).ToList();
        if (!table.Keys.Any(one => one.Columns.Order(StringComparer.Ordinal).SequenceEqual(columns)))
        {
            throw OrganizationFault.Invalid($"{string.Join(", ", columns)} is not a valid entity key of {table.Name}.");
        }

        var values = columns.ConvertAll(column =>
            SdkValue.FromSdk(table, table.Find(column)!, key[column])
            ?? throw OrganizationFault.Invalid($"The key column {column} of {table.Name} is empty.")
        );
        return (transaction ?? store.Begin()).Find(table, columns, values).FirstOrDefault();
    }
}
