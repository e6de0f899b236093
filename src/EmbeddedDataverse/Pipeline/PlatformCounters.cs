using System.Collections.Concurrent;
using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>Counts the requests to a platform and the rows that they wrote.</summary>
public sealed class PlatformCounters
{
    private readonly ConcurrentDictionary<(string Table, WriteOperation Operation), long> _writes = new();
    private long _requests;
    private long _nested;

    /// <summary>The numbers up to now.</summary>
    public CounterSnapshot Snapshot() => new(Interlocked.Read(ref _requests), Interlocked.Read(ref _nested), _writes.ToDictionary());

    internal void CountRequest(bool fromPlugin) => Interlocked.Increment(ref fromPlugin ? ref _nested : ref _requests);

    internal void CountWrite(string table, WriteOperation operation) => _writes.AddOrUpdate((table, operation), 1, (_, count) => count + 1);
}
