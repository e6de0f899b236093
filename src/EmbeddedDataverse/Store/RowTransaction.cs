using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>One open transaction: sees what is committed and its own writes, and keeps these until the commit.</summary>
internal sealed class RowTransaction(RowStore store, LockTable locks)
{
    private readonly Dictionary<string, OwnRows> _own = [];
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
        _own.TryGetValue(table.Name, out var own) && own.Rows.TryGetValue(id, out var row) ? row : store.Get(table, id);

    /// <summary>Shows a row to this transaction otherwise than it is committed.</summary>
    public void Show(TableMetadata table, Guid id, StoredRow? row)
    {
        if (!_own.TryGetValue(table.Name, out var own))
        {
            _own[table.Name] = own = new(table);
        }

        own.Put(id, row);
    }

    public bool HasWritten(TableMetadata table, Guid id) => _own.TryGetValue(table.Name, out var own) && own.Rows.ContainsKey(id);

    public IReadOnlyDictionary<Guid, StoredRow?> OwnWrites(string table) => _own.TryGetValue(table, out var own) ? own.Rows : OwnRows.None;

    public bool HasWritesTo(string table) => _own.ContainsKey(table);

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
        Show(table, id, row);
        _writes.Add((table.Name, operation));
        return row;
    }

    public void Delete(TableMetadata table, Guid id)
    {
        locks.Acquire(this, (table.Name, id));
        Show(table, id, null);
        _writes.Add((table.Name, WriteOperation.Delete));
    }

    /// <summary>The rows whose columns have these values, own writes included.</summary>
    public List<StoredRow> Find(TableMetadata table, IReadOnlyList<string> columns, IReadOnlyList<object> values)
    {
        var wanted = columns.Select((column, at) => new ColumnValues(table.Ordinal(column), [values[at]])).ToList();
        var keys = values.Select(RowTable.MatchKey).ToList();
        bool Matches(StoredRow row) => !wanted.Where((one, at) => !Equals(RowTable.MatchKey(row.Values[one.Ordinal]), keys[at])).Any();
        var rows = store.Select(table, wanted, Matches);
        if (_own.TryGetValue(table.Name, out var own))
        {
            rows.RemoveAll(row => own.Rows.ContainsKey(row.Id));
            rows.AddRange(own.There.Candidates(wanted).Where(Matches));
        }

        return rows;
    }

    /// <summary>Whether another row has the key of this one.</summary>
    public bool HasKeyOf(TableMetadata table, StoredRow row) => table.Keys.Any(key => Rivals(table, key, row.Id, row.Values).Any());

    public void Commit()
    {
        if (_own.Count > 0)
        {
            store.Apply([.. _own.Values.SelectMany(own => own.Rows.Select(row => (own.Table, row.Key, row.Value)))], Author);
        }
    }

    public void End() => locks.Release(this);

    private void LockKey(TableMetadata table, KeyMetadata key, Guid id, object?[] values)
    {
        var parts = PartsOf(table, key, values);
        if (parts.Contains(null))
        {
            return;
        }

        var cells = parts.Select(part => part is string text ? text.TrimEnd(' ').ToUpperInvariant() : SqliteValue.ToSqlite(part));
        locks.Acquire(this, (table.Name, key.Name, string.Join('\u001f', cells)));
        if (Rivals(table, key, id, values).Any())
        {
            throw OrganizationFault.Of(
                PlatformErrorCodes.DuplicateKey,
                $"A record that has the attribute values {string.Join(", ", key.Columns)} already exists."
                    + $" The entity key {key.Name} requires that this set of attributes contains unique values."
            );
        }
    }

    private IEnumerable<StoredRow> Rivals(TableMetadata table, KeyMetadata key, Guid id, object?[] values) =>
        PartsOf(table, key, values) is var parts && parts.Contains(null) ? [] : Find(table, key.Columns, parts!).Where(row => row.Id != id);

    private static List<object?> PartsOf(TableMetadata table, KeyMetadata key, object?[] values) =>
        [.. key.Columns.Select(column => values[table.Ordinal(column)])];

    /// <summary>What it shows of one table otherwise than it is committed: rows, null for one that is not there.</summary>
    private sealed class OwnRows(TableMetadata table)
    {
        public static readonly IReadOnlyDictionary<Guid, StoredRow?> None = new Dictionary<Guid, StoredRow?>();

        public TableMetadata Table => table;

        public Dictionary<Guid, StoredRow?> Rows { get; } = [];

        /// <summary>Those that are there.</summary>
        public RowTable There { get; } = new(table);

        public void Put(Guid id, StoredRow? row)
        {
            Rows[id] = row;
            There.Put(id, row);
        }
    }
}
