using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>One open transaction: sees what is committed and its own writes, and keeps these until the commit.</summary>
internal sealed class RowTransaction(RowStore store, LockTable locks)
{
    private readonly Dictionary<(string Table, Guid Id), (TableMetadata Table, StoredRow? Row)> _overlay = [];
    private readonly List<(string Table, WriteOperation Operation)> _writes = [];

    public int ThreadId { get; } = Environment.CurrentManagedThreadId;

    /// <summary>The transaction whose lock it waits for.</summary>
    public RowTransaction? WaitsFor { get; set; }

    public List<object> HeldLocks { get; } = [];

    /// <summary>Whether it can only be rolled back, since a request within it failed.</summary>
    public bool Doomed { get; set; }

    /// <summary>Who writes in it.</summary>
    public object? Author { get; init; }

    /// <summary>What is done once it is committed, in this order.</summary>
    public List<Action> AfterCommit { get; } = [];

    public IReadOnlyList<(string Table, WriteOperation Operation)> Writes => _writes;

    public StoredRow? Get(TableMetadata table, Guid id) =>
        _overlay.TryGetValue((table.Name, id), out var own) ? own.Row : store.Get(table, id);

    /// <summary>Shows a row to this transaction otherwise than it is committed.</summary>
    public void Show(TableMetadata table, Guid id, StoredRow? row) => _overlay[(table.Name, id)] = (table, row);

    public bool HasWritten(TableMetadata table, Guid id) => _overlay.ContainsKey((table.Name, id));

    public IEnumerable<(Guid Id, StoredRow? Row)> OwnWrites(string table) =>
        _overlay.Where(pair => pair.Key.Table == table).Select(pair => (pair.Key.Id, pair.Value.Row));

    public bool HasWritesTo(string table) => _overlay.Keys.Any(key => key.Table == table);

    /// <summary>Locks the row for this transaction and reads it as it is now.</summary>
    public StoredRow? Lock(TableMetadata table, Guid id)
    {
        locks.Acquire(this, (table.Name, id));
        return Get(table, id);
    }

    public StoredRow Write(TableMetadata table, Guid id, object?[] values, WriteOperation operation)
    {
        locks.Acquire(this, (table.Name, id));
        foreach (var key in table.Keys)
        {
            LockKey(table, key, id, values);
        }

        var version = store.NextVersion();
        values[table.Ordinal("versionnumber")] = version;
        var row = new StoredRow(id, version, values);
        _overlay[(table.Name, id)] = (table, row);
        _writes.Add((table.Name, operation));
        return row;
    }

    public void Delete(TableMetadata table, Guid id)
    {
        locks.Acquire(this, (table.Name, id));
        _overlay[(table.Name, id)] = (table, null);
        _writes.Add((table.Name, WriteOperation.Delete));
    }

    /// <summary>The rows whose columns have these values, own writes included.</summary>
    public List<StoredRow> Find(TableMetadata table, IReadOnlyList<string> columns, IReadOnlyList<object> values)
    {
        var where = string.Join(" AND ", columns.Select((column, at) => $"\"{column}\" = ${at}"));
        var rows = store
            .Select(table, null, where, [.. values.Select(SqliteValue.ToSqlite)], "")
            .Where(row => !_overlay.ContainsKey((table.Name, row.Id)))
            .ToList();
        rows.AddRange(
            OwnWrites(table.Name)
                .Where(own =>
                    own.Row is not null
                    && columns.Select((column, at) => AreEqual(own.Row.Values[table.Ordinal(column)], values[at])).All(same => same)
                )
                .Select(own => own.Row!)
        );
        return rows;
    }

    public void Commit()
    {
        if (_overlay.Count > 0)
        {
            store.Apply([.. _overlay.Select(pair => (pair.Value.Table, pair.Key.Id, pair.Value.Row))], Author);
        }
    }

    public void End() => locks.Release(this);

    private void LockKey(TableMetadata table, KeyMetadata key, Guid id, object?[] values)
    {
        var parts = key.Columns.Select(column => values[table.Ordinal(column)]).ToList();
        if (parts.Contains(null))
        {
            return;
        }

        var cells = parts.Select(part => part is string text ? text.TrimEnd(' ').ToUpperInvariant() : SqliteValue.ToSqlite(part));
        locks.Acquire(this, (table.Name, key.Name, string.Join('\u001f', cells)));
        if (Find(table, key.Columns, parts!).Any(row => row.Id != id))
        {
            throw OrganizationFault.Of(
                PlatformErrorCodes.DuplicateKey,
                $"A record that has the attribute values {string.Join(", ", key.Columns)} already exists."
                    + $" The entity key {key.Name} requires that this set of attributes contains unique values."
            );
        }
    }

    private static bool AreEqual(object? left, object right) =>
        left is string text ? TextCollation.Compare(text, right as string) == 0 : Equals(left, right);
}
