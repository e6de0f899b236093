using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Security;
using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>Reads the rows of one table that meet a condition and that the user may read, a transaction's own writes included.</summary>
internal sealed class TableScan(RowStore store, RowTransaction? transaction, UserAccess access)
{
    public List<StoredRow> Rows(TableMetadata table, Condition condition)
    {
        var level = access.Level("Read", table);
        bool Matches(StoredRow row) => condition.Matches(JoinedRow.Unjoined(row)) && access.Reaches(level, table, row);
        var rows = store.Select(table, condition.Equalities, Matches);
        if (transaction is null || !transaction.HasWritesTo(table.Name))
        {
            return rows;
        }

        var own = transaction.OwnWrites(table.Name);
        rows.RemoveAll(row => own.ContainsKey(row.Id));
        rows.AddRange(own.Values.OfType<StoredRow>().Where(Matches));
        return rows;
    }
}
