using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Data.Sqlite;

namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>Reads whole rows of a table from SQLite.</summary>
internal sealed class RowProjection
{
    private readonly TableMetadata _table;

    public RowProjection(TableMetadata table)
    {
        _table = table;
        Sql = string.Join(
            ',',
            table.Columns.Select(column =>
                SqliteValue.IsPolymorphic(column) ? $"\"{column.Name}\",\"{column.Name}#\"" : $"\"{column.Name}\""
            )
        );
    }

    /// <summary>The select list.</summary>
    public string Sql { get; }

    /// <summary>The row at the reader.</summary>
    public StoredRow Read(SqliteDataReader reader)
    {
        var values = new object?[_table.Columns.Count];
        var at = 0;
        for (var ordinal = 0; ordinal < values.Length; ordinal++)
        {
            values[ordinal] = SqliteValue.FromSqlite(reader, at, _table.Columns[ordinal]);
            at += SqliteValue.IsPolymorphic(_table.Columns[ordinal]) ? 2 : 1;
        }

        return new((Guid)values[_table.Ordinal(_table.PrimaryKey.Name)]!, (long)(values[_table.Ordinal("versionnumber")] ?? 0L), values);
    }
}
