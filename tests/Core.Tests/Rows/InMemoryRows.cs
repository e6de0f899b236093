using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Rows;

/// <summary>Rows in a dictionary, with versions and alternate keys: what handlers are tested against.</summary>
public sealed class InMemoryRows : IRows
{
    private readonly Dictionary<string, Dictionary<Guid, Row>> _tables = [];
    private readonly List<KeyValuePair<string, string[]>> _keys = [];
    private readonly Dictionary<string, int> _writes = [];
    private long _version;

    /// <summary>Declares an alternate key. Rows with an empty part of it are not held to it, as on the platform.</summary>
    public InMemoryRows WithKey(string table, params string[] columns)
    {
        _keys.Add(new(table, columns));
        return this;
    }

    /// <summary>Every row of a table, as it stands.</summary>
    public IReadOnlyList<Row> All(string table) => Table(table).Values.ToArray();

    /// <summary>How often something was written into the table; while it stays the same, so do the rows.</summary>
    public int WritesOf(string table) => _writes.GetValueOrDefault(table);

    public Row? Find(RowKey key, IReadOnlyList<string> columns) => Stored(key) is { } row ? Part(row, columns) : null;

    public RowPage Query(RowQuery query)
    {
        var start = query.After is null ? 0 : int.Parse(query.After, System.Globalization.CultureInfo.InvariantCulture);
        var found = Sorted(Table(query.Table).Values.Where(row => query.Where.All(condition => RowMatch.Holds(row, condition))), query)
            .ToArray();
        var page = found.Skip(start).Take(query.PageSize).Select(row => Part(row, query.Columns)).ToArray();
        var next = start + page.Length;
        return new RowPage(page, next < found.Length ? next.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    public Guid Create(Row row)
    {
        var id = row.Id != Guid.Empty ? row.Id : row.Key?.Id ?? Guid.NewGuid();
        var stored = Merge(new Row(row.Table) { Id = id }, row);
        if (Table(row.Table).ContainsKey(id) || Clashes(stored))
        {
            throw new DuplicateRowException(Name(row));
        }

        Put(stored);
        return id;
    }

    public void Update(Row row)
    {
        var stored = Stored(Named(row)) ?? throw new RowNotFoundException(Name(row));
        if (row.Version is not null && row.Version != stored.Version)
        {
            throw new RowChangedException(Name(row));
        }

        var merged = Merge(stored, row);
        if (Clashes(merged))
        {
            throw new DuplicateRowException(Name(row));
        }

        Put(merged);
    }

    public IReadOnlyList<RowOutcome> UpsertMany(IReadOnlyList<Row> rows) => rows.Select(Upsert).ToArray();

    public void Delete(RowReference row)
    {
        if (!Table(row.Table).Remove(row.Id))
        {
            throw new RowNotFoundException(row.ToString());
        }

        _writes[row.Table] = WritesOf(row.Table) + 1;
    }

    private void Put(Row row)
    {
        Table(row.Table)[row.Id] = row;
        _writes[row.Table] = WritesOf(row.Table) + 1;
    }

    private RowOutcome Upsert(Row row)
    {
        try
        {
            if (row.Version is null && Stored(Named(row)) is null && (row.Key is not null || row.Id == Guid.Empty))
            {
                return new RowOutcome(Create(row), RowResult.Created);
            }

            Update(row);
            return new RowOutcome(Stored(Named(row))!.Id, RowResult.Updated);
        }
        catch (DomainException refusal)
        {
            return new RowOutcome(
                Guid.Empty,
                refusal is RowChangedException || (refusal is DuplicateRowException && row.Key is null && row.Id == Guid.Empty)
                    ? RowResult.Changed
                    : RowResult.Failed,
                $"{refusal.Message} [{refusal.Code}]"
            );
        }
    }

    private static RowKey Named(Row row) =>
        row is { Key: { } key } && (row.Version is null || row.Id == Guid.Empty) ? key : RowKey.Of(row.Reference);

    private static string Name(Row row) => (row.Key ?? RowKey.Of(row.Reference)).ToString();

    private Dictionary<Guid, Row> Table(string table) => _tables.TryGetValue(table, out var rows) ? rows : _tables[table] = [];

    private Row? Stored(RowKey key) =>
        key.Id is { } id
            ? Table(key.Table).TryGetValue(id, out var row)
                ? row
                : null
            : Table(key.Table).Values.FirstOrDefault(stored => key.Values.All(part => RowMatch.Same(stored[part.Key], part.Value)));

    private Row Merge(Row stored, Row written)
    {
        var merged = new Row(stored.Table)
        {
            Id = stored.Id,
            Version = (++_version).ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        var parts = (written.Key?.Values ?? new Dictionary<string, object>()).Select(part => new KeyValuePair<string, object?>(
            part.Key,
            part.Value
        ));
        foreach (var pair in stored.Values.Concat(parts).Concat(written.Values))
        {
            merged.SetRaw(pair.Key, pair.Value is "" ? null : pair.Value);
        }

        return merged;
    }

    private bool Clashes(Row row) =>
        _keys
            .Where(key => key.Key == row.Table && key.Value.All(column => row[column] is not null))
            .Any(key =>
                Table(row.Table)
                    .Values.Any(other => other.Id != row.Id && key.Value.All(column => RowMatch.Same(other[column], row[column])))
            );

    private static Row Part(Row stored, IReadOnlyList<string> columns)
    {
        var part = new Row(stored.Table) { Id = stored.Id, Version = stored.Version };
        foreach (var column in columns)
        {
            part.SetRaw(column, RowMatch.Value(stored, column));
        }

        return part;
    }

    private static IEnumerable<Row> Sorted(IEnumerable<Row> rows, RowQuery query)
    {
        var column = query.OrderBy ?? PrimaryKey.Of(query.Table);
        return query.Descending
            ? rows.OrderByDescending(row => RowMatch.Value(row, column), RowMatch.Order).ThenBy(row => row.Id)
            : rows.OrderBy(row => RowMatch.Value(row, column), RowMatch.Order).ThenBy(row => row.Id);
    }
}
