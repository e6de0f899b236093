using MatterportForDataverse.Playground.Sessions;

namespace MatterportForDataverse.Playground.Demo;

/// <summary>What both servers have counted as written, up to a moment or between two.</summary>
/// <param name="MatterportMutations">Documents that write, which Matterport was sent.</param>
/// <param name="AccountVersion">Changes of models in Matterport.</param>
/// <param name="ByTable">Committed writes in Dataverse, by table.</param>
internal sealed record WriteCounts(long MatterportMutations, long AccountVersion, IReadOnlyDictionary<string, long> ByTable)
{
    /// <summary>The numbers of this moment.</summary>
    public static WriteCounts Of(Session session) =>
        new(
            session.Matterport?.Counters.Snapshot.Mutations ?? 0,
            session.Account?.Version ?? 0,
            session
                .Platform.Counters.Snapshot()
                .Writes.GroupBy(pair => pair.Key.Table)
                .ToDictionary(table => table.Key, table => table.Sum(pair => pair.Value))
        );

    /// <summary>What came since an earlier moment; tables without writes are left out.</summary>
    public WriteCounts Since(WriteCounts earlier) =>
        new(
            MatterportMutations - earlier.MatterportMutations,
            AccountVersion - earlier.AccountVersion,
            ByTable
                .Select(table => (table.Key, Count: table.Value - earlier.ByTable.GetValueOrDefault(table.Key)))
                .Where(table => table.Count != 0)
                .ToDictionary()
        );
}
