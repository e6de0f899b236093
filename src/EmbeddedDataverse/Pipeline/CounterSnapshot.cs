using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>Numbers of requests and committed writes, up to a moment or between two.</summary>
/// <param name="Requests">Requests from outside.</param>
/// <param name="NestedRequests">Requests from plug-ins.</param>
/// <param name="Writes">Committed writes by table and operation.</param>
public sealed record CounterSnapshot(
    long Requests,
    long NestedRequests,
    IReadOnlyDictionary<(string Table, WriteOperation Operation), long> Writes
)
{
    /// <summary>The number of all committed writes.</summary>
    public long TotalWrites => Writes.Values.Sum();

    /// <summary>The numbers since an earlier snapshot; tables without writes are left out.</summary>
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
