using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Work;

/// <summary>A claimed row of <c>mpt_work</c>.</summary>
/// <param name="row">The row with its bookmark.</param>
/// <param name="rows">The rows as the system.</param>
public sealed class WorkItem(Row row, IRows rows)
{
    /// <summary>The bookmark that the row held when it was claimed.</summary>
    public T Bookmark<T>()
        where T : WorkBookmark => Json.Read<T>(row.Get(WorkTable.Bookmark)!);

    /// <summary>The user whose rights bound the work; null for the system's own, and after the user was deleted.</summary>
    public RowReference? Caller => row.Get(WorkTable.CallerId);

    /// <summary>Keeps how far the work has come, before it is done: progress, so that attempts count anew.</summary>
    public void Save<T>(T bookmark)
        where T : WorkBookmark =>
        rows.Update(
            new Row(WorkTable.Table) { Id = row.Id }
                .Set(WorkTable.Bookmark, Json.Write(bookmark))
                .Set(WorkTable.Attempts, 0)
        );
}
