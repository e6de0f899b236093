using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Rows;

/// <summary>
/// All that Core knows of tables. A handler is given the rows as the caller (their privileges apply) and, where it needs them,
/// the rows as the system.
/// </summary>
public interface IRows
{
    /// <summary>The row with these columns, or null when there is none (or the caller may not see it).</summary>
    Row? Find(RowKey key, IReadOnlyList<string> columns);

    /// <summary>One page of the rows that match.</summary>
    RowPage Query(RowQuery query);

    /// <summary>Creates the row and returns its id.</summary>
    /// <exception cref="DuplicateRowException">A row with the same key exists.</exception>
    Guid Create(Row row);

    /// <summary>Writes the columns that the row names, and no others. With a version, only while nobody else wrote the row.</summary>
    /// <exception cref="RowChangedException">Somebody else wrote the row since it was read.</exception>
    /// <exception cref="RowNotFoundException">There is no such row.</exception>
    void Update(Row row);

    /// <summary>
    /// Writes many rows of one table: those with a version are updated while it matches; those with a key (which may be an id) are
    /// updated or
    /// created by it; those with only an id are updated; the others are created, and one whose key somebody else has taken since comes
    /// back as <see cref="RowResult.Changed"/>. What fails does not keep the rest from being written. Outcomes come in the order of the
    /// rows.
    /// </summary>
    IReadOnlyList<RowOutcome> UpsertMany(IReadOnlyList<Row> rows);

    /// <summary>Deletes the row.</summary>
    /// <exception cref="RowNotFoundException">There is no such row.</exception>
    void Delete(RowReference row);
}
