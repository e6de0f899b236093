using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>The committed rows: all of them in memory, and in a file, if there is one.</summary>
internal sealed class RowStore : IDisposable
{
    private readonly Dictionary<string, RowTable> _tables;
    private readonly RowFile? _file;
    private readonly LockTable _locks = new();
    private readonly Lock _gate = new();
    private readonly RowHistory _history;
    private long _version;

    /// <param name="file">The SQLite file; null keeps everything in memory alone.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="remembered">How many of the latest commits can be looked back past.</param>
    public RowStore(string? file, IReadOnlyCollection<TableMetadata> tables, int remembered = 0)
    {
        _history = new(remembered);
        _tables = tables.ToDictionary(table => table.Name, table => new RowTable(table));
        if (file is not null)
        {
            _file = new(file, tables);
            foreach (var (table, row) in tables.SelectMany(table => _file.Read(table).Select(row => (table, row))))
            {
                _tables[table.Name].Put(row.Id, row);
                _version = Math.Max(_version, row.Version);
            }
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
            foreach (var (table, id, row) in _history.Before(commits, reader).OrderBy(older => older.Row is not null))
            {
                // A row beside the one that the reader has made with its key would be of no moment at all.
                if (row is null || !transaction.HasKeyOf(table, row))
                {
                    transaction.Show(table, id, row);
                }
            }
        }

        return transaction;
    }

    public long NextVersion() => Interlocked.Increment(ref _version);

    public StoredRow? Get(TableMetadata table, Guid id)
    {
        lock (_gate)
        {
            return _tables[table.Name].Get(id);
        }
    }

    /// <summary>Reads rows, ordered by their ids.</summary>
    /// <param name="table">Their table.</param>
    /// <param name="wanted">Values that they have at least, so that fewer have to be looked at.</param>
    /// <param name="matches">Which they are.</param>
    public List<StoredRow> Select(TableMetadata table, IEnumerable<ColumnValues> wanted, Func<StoredRow, bool> matches)
    {
        List<StoredRow> rows;
        lock (_gate)
        {
            rows = [.. _tables[table.Name].Candidates(wanted).Where(matches)];
        }

        rows.Sort((left, right) => left.Id.CompareTo(right.Id));
        return rows;
    }

    /// <summary>The rows that have a value in a column, ordered by their ids.</summary>
    public List<StoredRow> Select(TableMetadata table, string column, object value)
    {
        var (at, key) = (table.Ordinal(column), RowTable.MatchKey(value));
        return Select(table, [new(at, [value])], row => Equals(RowTable.MatchKey(row.Values[at]), key));
    }

    /// <summary>The names of rows, as far as they have one.</summary>
    public List<(Guid Id, string Name)> Names(TableMetadata table, string column, IReadOnlyList<Guid> ids)
    {
        var at = table.Ordinal(column);
        var names = new List<(Guid, string)>();
        lock (_gate)
        {
            foreach (var id in ids)
            {
                if (_tables[table.Name].Get(id)?.Values[at] is string name)
                {
                    names.Add((id, name));
                }
            }
        }

        return names;
    }

    /// <summary>Writes rows, all or none; a null row is deleted.</summary>
    public void Apply(IReadOnlyCollection<(TableMetadata Table, Guid Id, StoredRow? Row)> changes, object? author = null)
    {
        lock (_gate)
        {
            _file?.Apply(changes);
            Commits++;
            if (_history.Remembers)
            {
                _history.Add(author, [.. changes.Select(change => (change.Table, change.Id, _tables[change.Table.Name].Get(change.Id)))]);
            }

            foreach (var (table, id, row) in changes)
            {
                _tables[table.Name].Put(id, row);
            }
        }
    }

    /// <summary>Moves everything into the database file.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            _file?.Flush();
        }
    }

    public void Dispose() => _file?.Dispose();
}
