using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Security;
using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>Reads the rows of one table that meet a condition and that the user may read, a transaction's own writes included.</summary>
internal sealed class TableScan(RowStore store, RowTransaction? transaction, UserAccess access)
{
    public List<StoredRow> Rows(TableMetadata table, Condition condition, IReadOnlySet<int>? wanted, string tail = "")
    {
        var (where, values) = ToSql(table, condition);
        var rows = store.Select(table, wanted, where, values, tail);
        if (transaction is null || !transaction.HasWritesTo(table.Name))
        {
            return rows;
        }

        var own = transaction.OwnWrites(table.Name).ToDictionary(pair => pair.Id, pair => pair.Row);
        rows.RemoveAll(row => own.ContainsKey(row.Id));
        rows.AddRange(
            own.Values.Where(row =>
                row is not null && condition.Matches(JoinedRow.Unjoined(row)) && access.Reaches(access.Level("Read", table), table, row)
            )!
        );
        return rows;
    }

    public long Count(TableMetadata table, Condition condition)
    {
        var (where, values) = ToSql(table, condition);
        return store.Count(table, where, values);
    }

    private (string Where, List<object> Values) ToSql(TableMetadata table, Condition condition)
    {
        var values = new List<object>();
        var where = condition.ToSql(values);
        if (UserAccess.IsLimitedToOwner(access.Level("Read", table), table))
        {
            var owners = access
                .Principals.Select(id =>
                {
                    values.Add(id.ToString("D"));
                    return "$" + (values.Count - 1);
                })
                .ToList();
            where += $" AND \"ownerid\" IN ({string.Join(',', owners)})";
        }

        return (where, values);
    }
}
