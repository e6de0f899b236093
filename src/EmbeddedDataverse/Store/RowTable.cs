using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>Rows of one table in memory, by their ids; an index is made for a column of a key or a lookup once it is asked for.</summary>
internal sealed class RowTable(TableMetadata table)
{
    private readonly int _id = table.Ordinal(table.PrimaryKey.Name);
    private readonly Dictionary<Guid, StoredRow> _rows = [];
    private readonly Dictionary<int, Dictionary<object, HashSet<Guid>>> _indexes = [];

    /// <summary>
    /// Equal for values that match, and for no others: letter case and trailing blanks do not count, nor the table of a lookup.
    /// </summary>
    public static object? MatchKey(object? value) =>
        value switch
        {
            LookupValue lookup => lookup.Id,
            string text => text.TrimEnd(' ').ToUpperInvariant(),
            _ => value,
        };

    public StoredRow? Get(Guid id) => _rows.GetValueOrDefault(id);

    /// <summary>Takes a row in place of what was there; null removes it.</summary>
    public void Put(Guid id, StoredRow? row)
    {
        var old = _rows.GetValueOrDefault(id);
        foreach (var (ordinal, index) in _indexes)
        {
            if (MatchKey(old?.Values[ordinal]) is { } key)
            {
                index[key].Remove(id);
            }

            Add(index, id, row?.Values[ordinal]);
        }

        if (row is null)
        {
            _rows.Remove(id);
        }
        else
        {
            _rows[id] = row;
        }
    }

    /// <summary>Few rows, among them all that have one of the values in each of the columns.</summary>
    public IEnumerable<StoredRow> Candidates(IEnumerable<ColumnValues> wanted)
    {
        IReadOnlyCollection<Guid>? fewest = null;
        foreach (var one in wanted)
        {
            if (Ids(one) is { } ids && (fewest is null || ids.Count < fewest.Count))
            {
                fewest = ids;
            }
        }

        return fewest is null ? _rows.Values : fewest.Select(Get).OfType<StoredRow>();
    }

    private IReadOnlyCollection<Guid>? Ids(ColumnValues wanted)
    {
        if (wanted.Ordinal == _id)
        {
            return wanted.Values.OfType<Guid>().ToHashSet();
        }

        if (Index(wanted.Ordinal) is not { } index)
        {
            return null;
        }

        var found = wanted.Values.Select(MatchKey).Distinct().Select(key => index.GetValueOrDefault(key!)).OfType<HashSet<Guid>>().ToList();
        return found.Count == 1 ? found[0] : found.SelectMany(ids => ids).ToList();
    }

    private Dictionary<object, HashSet<Guid>>? Index(int ordinal)
    {
        if (!table.IsIndexed(ordinal) || _indexes.TryGetValue(ordinal, out var index))
        {
            return _indexes.GetValueOrDefault(ordinal);
        }

        _indexes[ordinal] = index = [];
        foreach (var row in _rows.Values)
        {
            Add(index, row.Id, row.Values[ordinal]);
        }

        return index;
    }

    private static void Add(Dictionary<object, HashSet<Guid>> index, Guid id, object? value)
    {
        if (MatchKey(value) is { } key)
        {
            (index.TryGetValue(key, out var ids) ? ids : index[key] = []).Add(id);
        }
    }
}
