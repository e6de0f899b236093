#pragma warning disable CA2100 // SQL is put together from names in the checked metadata; every value is a parameter.
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Data.Sqlite;

namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>The rows in a SQLite file: a table for each table, a column for each column.</summary>
internal sealed class RowFile : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly PreparedCommands _commands;
    private readonly Dictionary<string, string> _replaceSql = [];

    public RowFile(string file, IEnumerable<TableMetadata> tables)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        _connection.Open();
        _commands = new(_connection);
        _connection.CreateCollation("PLATFORM", (left, right) => TextCollation.Compare(left, right));
        Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY;");
        foreach (var table in tables)
        {
            StoreSchema.Migrate(_connection, table);
            _replaceSql[table.Name] = StoreSchema.ReplaceSql(table);
        }
    }

    /// <summary>All rows of a table.</summary>
    public List<StoredRow> Read(TableMetadata table)
    {
        var projection = new RowProjection(table);
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT {projection.Sql} FROM \"{table.Name}\"";
        using var reader = command.ExecuteReader();
        var rows = new List<StoredRow>();
        while (reader.Read())
        {
            rows.Add(projection.Read(reader));
        }

        return rows;
    }

    /// <summary>Writes rows in one transaction of the database; a null row is deleted.</summary>
    public void Apply(IReadOnlyCollection<(TableMetadata Table, Guid Id, StoredRow? Row)> changes)
    {
        using var transaction = _connection.BeginTransaction();
        foreach (var (table, id, row) in changes)
        {
            var command = row is null
                ? _commands.With($"DELETE FROM \"{table.Name}\" WHERE \"{table.PrimaryKey.Name}\" = $0", [id.ToString("D")])
                : _commands.With(_replaceSql[table.Name], StoreSchema.Parameters(table, row));
            command.Transaction = transaction;
            command.ExecuteNonQuery();
            command.Transaction = null;
        }

        transaction.Commit();
    }

    /// <summary>Moves everything from the write-ahead log into the database file.</summary>
    public void Flush() => Run("PRAGMA wal_checkpoint(TRUNCATE);");

    public void Dispose()
    {
        _commands.Dispose();
        _connection.Dispose();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
