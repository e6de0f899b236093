using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Security;
using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>
/// What a query runs against: the tables and rows, the open transaction (if there is one), the user with their access, and the time.
/// </summary>
internal sealed record QueryContext(
    SolutionPackage Package,
    RowStore Store,
    RowTransaction? Transaction,
    Guid UserId,
    UserAccess Access,
    DateTime Now
)
{
    public IEnumerable<Guid> Teams => Access.Principals.Where(id => id != UserId);

    public TableScan Scan { get; } = new(Store, Transaction, Access);

    public RowNames Names { get; } = new(Package, Store, Transaction);

    /// <summary>The table of a logical name; refused when there is none, or when the user has no privilege to read it.</summary>
    public TableMetadata Table(string? name)
    {
        var table = new RowFinder(Package, Store).Table(name);
        Access.Demand(UserId, "Read", table, null);
        return table;
    }

    public bool MayRead(TableMetadata table, ColumnMetadata column) => Access.MayRead(table, column);
}
