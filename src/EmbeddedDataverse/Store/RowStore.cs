#pragma warning disable CA2100 // SQL is put together from names in the checked metadata; every value is a parameter.
using System.Collections.Concurrent;
using System.Text.Json;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Data.Sqlite;

namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>The committed rows, in SQLite: a table for each table, a column for each column, an index for each key and lookup.</summary>
internal sealed class RowStore : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly PreparedCommands _commands;
    private readonly ConcurrentDictionary<string, RowProjection> _projections = new();
    private readonly ConcurrentDictionary<string, string> _replaceSql = new();
    private readonly LockTable _locks = new();
    private readonly Lock _gate = new();
    private readonly RowHistory _history;
    private long _version;

    /// <param name="file">The SQLite file; null keeps everything in memory.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="remembered">How many of the latest commits can be looked back past.</param>
    public RowStore(string? file, IEnumerable<TableMetadata> tables, int remembered = 0)
    {
        _history = new(remembered);
        _connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file ?? ":memory:", Pooling = false }.ToString()
        );
        _connection.Open();
        _commands = new(_connection);
        _connection.CreateCollation("PLATFORM", (left, right) => TextCollation.Compare(left, right));
        _connection.CreateFunction(
            "like_platform",
            (string? text, string pattern) => TextCollation.Like(text, pattern),
            isDeterministic: true
        );
        Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY;");
        foreach (var table in tables)
        {
            StoreSchema.Migrate(_connection, table);
            _version = Math.Max(_version, Scalar($"SELECT COALESCE(MAX(\"versionnumber\"),0) FROM \"{table.Name}\""));
        }
    }

    /// <summary>Opens a transaction; whoever opens it ends it.</summary>
    public RowTransaction Begin(object? author = null) => new(this, _locks) { Author = author };

    /// <summary>How a request waits for another transaction; null for until that ends.</summary>
    public Func<bool>? Wait
    {
        set => _locks.Wait = value;
    }

    /// <summary>How many transactions have written.</summary>
    public long Commits { get; private set; }

    /// <summary>
    /// A transaction that sees the rows as they were before the latest commits of others than the reader. It is not to be committed.
    /// </summary>
    public RowTransaction BeginBefore(int commits, object reader)
    {
        var transaction = Begin();
        lock (_gate)
        {
            foreach (var (table, id, row) in _history.Before(commits, reader))
            {
                transaction.Show(table, id, row);
            }
        }

        return transaction;
    }

    public long NextVersion() => Interlocked.Increment(ref _version);

    public StoredRow? Get(TableMetadata table, Guid id) =>
        Select(table, null, $"\"{table.PrimaryKey.Name}\" = $0", [id.ToString("D")], "").FirstOrDefault();

    /// <summary>Reads rows.</summary>
    /// <param name="table">Their table.</param>
    /// <param name="wanted">The ordinals of the columns to read, the id and version aside; null for all.</param>
    /// <param name="where">The condition in SQL; empty for all rows.</param>
    /// <param name="values">The values of its parameters.</param>
    /// <param name="tail">The SQL after it: order and limit.</param>
    public List<StoredRow> Select(TableMetadata table, IReadOnlySet<int>? wanted, string where, IReadOnlyList<object> values, string tail)
    {
        var projection = wanted is null ? _projections.GetOrAdd(table.Name, _ => new(table, null)) : new(table, wanted);
        var sql = $"SELECT {projection.Sql} FROM \"{table.Name}\"{(where.Length > 0 ? " WHERE " + where : "")} {tail}";
        lock (_gate)
        {
            using var reader = _commands.With(sql, values).ExecuteReader();
            var rows = new List<StoredRow>();
            while (reader.Read())
            {
                rows.Add(projection.Read(reader));
            }

            return rows;
        }
    }

    /// <summary>The names of rows, as far as they have one; however many they are, it is one prepared statement.</summary>
    public List<(Guid Id, string Name)> Names(TableMetadata table, string column, IReadOnlyList<Guid> ids)
    {
        var key = table.PrimaryKey.Name;
        var sql =
            $"SELECT \"{key}\", \"{column}\" FROM \"{table.Name}\""
            + $" WHERE \"{key}\" IN (SELECT value FROM json_each($0)) AND \"{column}\" IS NOT NULL";
        lock (_gate)
        {
            using var reader = _commands.With(sql, [JsonSerializer.Serialize(ids)]).ExecuteReader();
            var names = new List<(Guid, string)>();
            while (reader.Read())
            {
                names.Add((Guid.Parse(reader.GetString(0)), reader.GetString(1)));
            }

            return names;
        }
    }

    public long Count(TableMetadata table, string where, IReadOnlyList<object> values)
    {
        lock (_gate)
        {
            return (long)
                _commands
                    .With($"SELECT COUNT(*) FROM \"{table.Name}\"{(where.Length > 0 ? " WHERE " + where : "")}", values)
                    .ExecuteScalar()!;
        }
    }

    /// <summary>Writes rows in one transaction of the database; a null row is deleted.</summary>
    public void Apply(IReadOnlyCollection<(TableMetadata Table, Guid Id, StoredRow? Row)> changes, object? author = null)
    {
        lock (_gate)
        {
            Commits++;
            if (_history.Remembers)
            {
                _history.Add(author, [.. changes.Select(change => (change.Table, change.Id, Get(change.Table, change.Id)))]);
            }

            using var transaction = _connection.BeginTransaction();
            foreach (var (table, id, row) in changes)
            {
                var command = row is null
                    ? _commands.With($"DELETE FROM \"{table.Name}\" WHERE \"{table.PrimaryKey.Name}\" = $0", [id.ToString("D")])
                    : _commands.With(
                        _replaceSql.GetOrAdd(table.Name, _ => StoreSchema.ReplaceSql(table)),
                        StoreSchema.Parameters(table, row)
                    );
                command.Transaction = transaction;
                command.ExecuteNonQuery();
                command.Transaction = null;
            }

            transaction.Commit();
        }
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
        lock (_gate)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    private long Scalar(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
