using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Data.Sqlite;

namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>The columns of a table that a read selects.</summary>
internal sealed class RowProjection
{
    private readonly TableMetadata _table;
    private readonly List<int> _ordinals;

    /// <param name="table">The table.</param>
    /// <param name="wanted">The ordinals of the columns, the id and version aside; null for all.</param>
    public RowProjection(TableMetadata table, IReadOnlySet<int>? wanted)
    {
        this._table = table;
        _ordinals =
        [
            .. Enumerable
                .Range(0, table.Columns.Count)
                .Where(at =>
                    wanted is null
                    || wanted.Contains(at)
                    || table.Columns[at].Name == "versionnumber"
                    || table.Columns[at].Type == ColumnType.PrimaryKey
                ),
        ];
        Sql = string.Join(
            ',',
            _ordinals
                .Select(at => table.Columns[at])
                .Select(column => SqliteValue.IsPolymorphic(column) ? $"\"{column.Name}\",\"{column.Name}#\"" : $"\"{column.Name}\"")
        );
    }

    /// <summary>The select list.</summary>
    public string Sql { get; }

    /// <summary>The row at the reader; columns that were not selected are null.</summary>
    public StoredRow Read(SqliteDataReader reader)
    {
        var values = new object?[_table.Columns.Count];
        var at = 0;
        foreach (var ordinal in _ordinals)
        {
            values[ordinal] = SqliteValue.FromSqlite(reader, at, _table.Columns[ordinal]);
            at += SqliteValue.IsPolymorphic(_table.Columns[ordinal]) ? 2 : 1;
        }

        return new((Guid)values[_table.Ordinal(_table.PrimaryKey.Name)]!, (long)(values[_table.Ordinal("versionnumber")] ?? 0L), values);
    }
}
