using System.Collections.Concurrent;
using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>Counts the requests to a platform and the rows that they wrote.</summary>
public sealed class PlatformCounters
{
    private readonly ConcurrentDictionary<(string Table, WriteOperation Operation), long> writes = new();
    private long requests;
    private long nested;

    /// <summary>The numbers up to now.</summary>
    public CounterSnapshot Snapshot() => new(Interlocked.Read(ref requests), Interlocked.Read(ref nested), writes.ToDictionary());

    internal void CountRequest(bool fromPlugin) => Interlocked.Increment(ref fromPlugin ? ref nested : ref requests);

    internal void CountWrite(string table, WriteOperation operation) => writes.AddOrUpdate((table, operation), 1, (_, count) => count + 1);
}
