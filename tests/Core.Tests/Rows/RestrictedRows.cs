using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Rows;

/// <summary>Rows as somebody sees them who lacks privileges on some tables.</summary>
internal sealed class RestrictedRows(IRows inner) : IRows
{
    /// <summary>Tables of which this caller sees no row.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>Single rows that this caller does not see.</summary>
    public IReadOnlyList<Guid> HiddenRows { get; init; } = [];

    /// <summary>Tables in which this caller may write nothing.</summary>
    public IReadOnlyList<string> ReadOnly { get; init; } = [];

    public Row? Find(RowKey key, IReadOnlyList<string> columns) =>
        Hidden.Contains(key.Table) || (key.Id is { } id && HiddenRows.Contains(id)) ? null : inner.Find(key, columns);

    public RowPage Query(RowQuery query)
    {
        if (Hidden.Contains(query.Table))
        {
            return new RowPage([], null);
        }

        var page = inner.Query(query);
        return page with { Rows = page.Rows.Where(row => !HiddenRows.Contains(row.Id)).ToArray() };
    }

    public Guid Create(Row row)
    {
        Demand(row.Table);
        return inner.Create(row);
    }

    public void Update(Row row)
    {
        Demand(row.Table);
        inner.Update(row);
    }

    public IReadOnlyList<RowOutcome> UpsertMany(IReadOnlyList<Row> rows)
    {
        Demand(rows[0].Table);
        return inner.UpsertMany(rows);
    }

    public void Delete(RowReference row)
    {
        Demand(row.Table);
        inner.Delete(row);
    }

    /// <summary>Refuses a write or a delete of a row in a table in which this caller may write nothing.</summary>
    public void Require(RowReference row, RowAccess access)
    {
        if (access != RowAccess.Read)
        {
            Demand(row.Table);
        }
    }

    private void Demand(string table)
    {
        if (ReadOnly.Contains(table))
        {
            throw new DomainException(Phrase.Of("row.forbidden").With("row", table), ErrorKind.Forbidden);
        }
    }
}
