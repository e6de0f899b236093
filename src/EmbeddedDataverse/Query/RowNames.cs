using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>
/// The names of rows that lookups point to: one read for each table. Who may read the lookup sees the name, even of a row that they may not read
/// (known from use, not from a reference).
/// </summary>
internal sealed class RowNames(SolutionPackage package, RowStore store, RowTransaction? transaction)
{
    private static readonly Dictionary<LookupValue, string> None = [];

    public IReadOnlyDictionary<LookupValue, string> Of(IEnumerable<object?> values)
    {
        var pointers = values.OfType<LookupValue>().ToHashSet();
        if (pointers.Count == 0)
        {
            return None;
        }

        var names = new Dictionary<LookupValue, string>();
        foreach (var group in pointers.GroupBy(pointer => pointer.Table))
        {
            if (package.Tables[group.Key] is { PrimaryNameColumn: { } column } table)
            {
                Add(names, table, column, [.. group.Select(pointer => pointer.Id)]);
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

        foreach (var (id, row) in transaction?.OwnWrites(table.Name) ?? [])
        {
            var pointer = new LookupValue(table.Name, id);
            names.Remove(pointer);
            if (row?.Values[table.Ordinal(column)] is string name)
            {
                names[pointer] = name;
            }
        }
    }
}
