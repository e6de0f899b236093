using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>
/// The names of rows that lookups point to, with one read for each table. Who may read the lookup sees the name, even of a row that they
/// may not read (known from use, not from a reference).
/// </summary>
internal sealed class RowNames(SolutionPackage package, RowStore store, RowTransaction? transaction)
{
    private static readonly Dictionary<LookupValue, string> None = [];

    public IReadOnlyDictionary<LookupValue, string> Of(IEnumerable<object?> values)
    {
        var lookups = values.OfType<LookupValue>().ToHashSet();
        if (lookups.Count == 0)
        {
            return None;
        }

        var names = new Dictionary<LookupValue, string>();
        foreach (var group in lookups.GroupBy(lookup => lookup.Table))
        {
            if (package.Tables[group.Key] is { PrimaryNameColumn: { } column } table)
            {
                Add(names, table, column, [.. group.Select(lookup => lookup.Id)]);
            }
        }

        return names;
    }

    private void Add(Dictionary<LookupValue, string> names, TableMetadata table, string column, IReadOnlyList<Guid> ids)
    {
        foreach (var (id, name) in store.Names(table, column, ids))
        {
            names[new(table.Name, id)] = name;
        }

        foreach (var (id, row) in transaction?.OwnWrites(table.Name).AsEnumerable() ?? [])
        {
            var lookup = new LookupValue(table.Name, id);
            names.Remove(lookup);
            if (row?.Values[table.Ordinal(column)] is string name)
            {
                names[lookup] = name;
            }
        }
    }
}
