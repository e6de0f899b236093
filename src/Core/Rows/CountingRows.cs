using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Rows;

/// <summary>Counts the requests that a piece of work makes, as docs/syncing.md counts them.</summary>
public sealed class CountingRows(IRows inner) : IRows
{
    /// <summary>Rows of one bulk request.</summary>
    public const int BulkSize = 100;

    /// <summary>Requests so far.</summary>
    public int Requests { get; private set; }

    /// <inheritdoc />
    public Row? Find(RowKey key, IReadOnlyList<string> columns)
    {
        Requests++;
        return inner.Find(key, columns);
    }

    /// <inheritdoc />
    public RowPage Query(RowQuery query)
    {
        Requests++;
        return inner.Query(query);
    }

    /// <inheritdoc />
    public Guid Create(Row row)
    {
        Requests++;
        return inner.Create(row);
    }

    /// <inheritdoc />
    public void Update(Row row)
    {
        Requests++;
        inner.Update(row);
    }

    /// <inheritdoc />
    public IReadOnlyList<RowOutcome> UpsertMany(IReadOnlyList<Row> rows)
    {
        Requests += (rows.Count + BulkSize - 1) / BulkSize;
        return rows.Count == 0 ? [] : inner.UpsertMany(rows);
    }

    /// <inheritdoc />
    public void Delete(RowReference row)
    {
        Requests++;
        inner.Delete(row);
    }
}
