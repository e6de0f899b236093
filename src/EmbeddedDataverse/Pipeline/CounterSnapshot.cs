using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>Requests from outside, requests from plug-ins, and committed writes by table, up to a moment or between two.</summary>
public sealed record CounterSnapshot(
    long Requests,
    long NestedRequests,
    IReadOnlyDictionary<(string Table, WriteOperation Kind), long> Writes
)
{
    /// <summary>All committed writes.</summary>
    public long TotalWrites => Writes.Values.Sum();

    /// <summary>What came since an earlier snapshot; tables without writes are left out.</summary>
    public CounterSnapshot Since(CounterSnapshot earlier) =>
        new(
            Requests - earlier.Requests,
            NestedRequests - earlier.NestedRequests,
            Writes
                .Select(pair => (pair.Key, Count: pair.Value - earlier.Writes.GetValueOrDefault(pair.Key)))
                .Where(pair => pair.Count != 0)
                .ToDictionary(pair => pair.Key, pair => pair.Count)
        );
}
