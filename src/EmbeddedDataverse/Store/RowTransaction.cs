using MatterportForDataverse.EmbeddedDataverse.Jobs;
using MatterportForDataverse.EmbeddedDataverse.Messages;
using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>One open transaction: sees what is committed and its own writes, and keeps these until the commit.</summary>
internal sealed class RowTransaction(RowStore store, LockTable locks)
{
    private readonly Dictionary<(string Table, Guid Id), (TableMetadata Table, StoredRow? Row)> overlay = [];
    private readonly List<(string Table, StoredWrite Kind)> writes = [];

    public int Thread { get; } = Environment.CurrentManagedThreadId;

    public RowTransaction? WaitsFor { get; set; }

    public List<object> Holds { get; } = [];

    public bool Doomed { get; set; }

    public List<Job> Jobs { get; } = [];

    public IReadOnlyList<(string Table, StoredWrite Kind)> Writes => writes;

    public StoredRow? Get(TableMetadata table, Guid id) =>
        overlay.TryGetValue((table.Name, id), out var own) ? own.Row : store.Get(table, id);

    public IEnumerable<(Guid Id, StoredRow? Row)> Own(string table) =>
        overlay.Where(pair => pair.Key.Table == table).Select(pair => (pair.Key.Id, pair.Value.Row));

    public bool Touched(string table) => overlay.Keys.Any(key => key.Table == table);

    /// <summary>Takes the row for this transaction and reads it as it is now.</summary>
    public StoredRow? Take(TableMetadata table, Guid id)
    {
        locks.Take(this, (table.Name, id));
        return Get(table, id);
    }

    public StoredRow Write(TableMetadata table, Guid id, object?[] values, StoredWrite kind)
    {
        locks.Take(this, (table.Name, id));
        foreach (var key in table.Keys)
        {
            HoldKey(table, key, id, values);
        }

        var version = store.NextVersion();
        values[table.Ordinal("versionnumber")] = version;
        var row = new StoredRow(id, version, values);
        overlay[(table.Name, id)] = (table, row);
        writes.Add((table.Name, kind));
        return row;
    }

    public void Delete(TableMetadata table, Guid id)
    {
        locks.Take(this, (table.Name, id));
        overlay[(table.Name, id)] = (table, null);
        writes.Add((table.Name, StoredWrite.Delete));
    }

    /// <summary>The rows whose columns have these values, own writes included.</summary>
    public List<StoredRow> Where(TableMetadata table, IReadOnlyList<string> columns, IReadOnlyList<object> values)
    {
        var where = string.Join(" AND ", columns.Select((column, at) => $"\"{column}\" = ${at}"));
        var rows = store
            .Select(table, null, where, [.. values.Select(Cell.Write)], "")
            .Where(row => !overlay.ContainsKey((table.Name, row.Id)))
            .ToList();
        rows.AddRange(
            Own(table.Name)
                .Where(own =>
                    own.Row is not null
                    && columns.Select((column, at) => Same(own.Row.Values[table.Ordinal(column)], values[at])).All(same => same)
                )
                .Select(own => own.Row!)
        );
        return rows;
    }

    public void Commit()
    {
        if (overlay.Count > 0)
        {
            store.Apply(overlay.Select(pair => (pair.Value.Table, pair.Key.Id, pair.Value.Row)));
        }
    }

    public void End() => locks.Release(this);

    private void HoldKey(TableMetadata table, KeyMetadata key, Guid id, object?[] values)
    {
        var parts = key.Columns.Select(column => values[table.Ordinal(column)]).ToList();
        if (parts.Contains(null))
        {
            return;
        }

        var cells = parts.Select(part => part is string text ? text.TrimEnd(' ').ToUpperInvariant() : Cell.Write(part));
        locks.Take(this, (table.Name, key.Name, string.Join('\u001f', cells)));
        if (Where(table, key.Columns, parts!).Any(row => row.Id != id))
        {
            throw Fault.Of(
                PlatformErrorCodes.DuplicateKey,
                $"A record that has the attribute values {string.Join(", ", key.Columns)} already exists. The entity key {key.Name} requires that this set of attributes contains unique values."
            );
        }
    }

    private static bool Same(object? left, object right) =>
        left is string text ? PlatformText.Compare(text, right as string) == 0 : Equals(left, right);
}
