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

    /// <summary>The row, or a refusal when there is none.</summary>
    /// <exception cref="RowNotFoundException">There is no such row, or the caller may not see it.</exception>
    public static Row Get(this IRows rows, RowKey key, IReadOnlyList<string> columns) =>
        rows.Find(key, columns) ?? throw new RowNotFoundException(key.ToString());

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
