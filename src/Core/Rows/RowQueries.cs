using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Rows;

/// <summary>Ways of asking that several handlers share.</summary>
public static class RowQueries
{
    /// <summary>Every row that matches, page by page.</summary>
    public static IEnumerable<Row> All(this IRows rows, RowQuery query)
    {
        for (string? after = null; ; )
        {
            var page = rows.Query(query with { After = after });
            foreach (var row in page.Rows)
            {
                yield return row;
            }

            if (page.Next is null)
            {
                yield break;
            }

            after = page.Next;
        }
    }

    /// <summary>Every row whose column holds one of the values, with that column and the others.</summary>
    public static Row[] AllIn(this IRows rows, string table, string column, IEnumerable<object> values, params string[] columns) =>
        InPortions(values.ToArray())
            .SelectMany(portion =>
                rows.All(new RowQuery(table, [column, .. columns]) { Where = [RowCondition.In(new Column<object>(column), portion)] })
            )
            .ToArray();

    // The platform takes no more than 2,000 values in a query.
    private static IEnumerable<object[]> InPortions(object[] values) =>
        Enumerable.Range(0, Math.Max(1, (values.Length + 999) / 1000)).Select(number => values.Skip(number * 1000).Take(1000).ToArray());

    /// <summary>The row, or a refusal when there is none.</summary>
    /// <exception cref="RowNotFoundException">There is no such row, or the caller may not see it.</exception>
    public static Row Get(this IRows rows, RowKey key, IReadOnlyList<string> columns) =>
        rows.Find(key, columns) ?? throw new RowNotFoundException(key.ToString());

    /// <summary>Deletes the rows of a table whose text key names that parent.</summary>
    /// <param name="rows">The rows as the system.</param>
    /// <param name="table">Logical name of the children's table.</param>
    /// <param name="parentKey">The column with the parent's text key.</param>
    /// <param name="parent">The parent, which is about to be deleted.</param>
    public static void DeleteChildren(this IRows rows, string table, Column<string> parentKey, RowReference parent)
    {
        var query = new RowQuery(table, [parentKey.Name]) { Where = [RowCondition.Equal(parentKey, parent.ToString())] };
        foreach (var child in rows.All(query).ToArray())
        {
            rows.Delete(child.Reference);
        }
    }

    /// <summary>The row with its columns replaced by what is about to be written: what it will hold afterwards.</summary>
    public static Row After(this Row row, IReadOnlyDictionary<string, object?> changes)
    {
        var after = new Row(row.Table) { Id = row.Id, Version = row.Version };
        foreach (var pair in row.Values.Where(pair => !changes.ContainsKey(pair.Key)).Concat(changes))
        {
            after.SetRaw(pair.Key, pair.Value);
        }

        return after;
    }
}
