using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.World;

/// <summary>Rows that refuse every change as a guard would, while there is a refusal.</summary>
internal sealed class GuardedRows(IRows inner, Func<DomainException?> refusal) : IRows
{
    public Row? Find(RowKey key, IReadOnlyList<string> columns) => inner.Find(key, columns);

    public RowPage Query(RowQuery query) => inner.Query(query);

    public Guid Create(Row row) => refusal() is { } refused ? throw refused : inner.Create(row);

    public void Update(Row row)
    {
        if (refusal() is { } refused)
        {
            throw refused;
        }

        inner.Update(row);
    }

    public IReadOnlyList<RowOutcome> UpsertMany(IReadOnlyList<Row> rows) =>
        refusal() is { } refused ? throw refused : inner.UpsertMany(rows);

    public void Delete(RowReference row)
    {
        if (refusal() is { } refused)
        {
            throw refused;
        }

        inner.Delete(row);
    }
}
