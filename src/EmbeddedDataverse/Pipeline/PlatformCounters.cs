using System.Collections.Concurrent;
using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>How much was asked of the platform and what was written.</summary>
public sealed class PlatformCounters
{
    private readonly ConcurrentDictionary<(string Table, WriteOperation Kind), long> writes = new();
    private long requests;
    private long nested;

    /// <summary>A copy to compare with later.</summary>
    public CounterSnapshot Snapshot() => new(Interlocked.Read(ref requests), Interlocked.Read(ref nested), writes.ToDictionary());

    internal void Request(bool fromPlugin) => Interlocked.Increment(ref fromPlugin ? ref nested : ref requests);

    internal void Wrote(string table, WriteOperation kind) => writes.AddOrUpdate((table, kind), 1, (_, count) => count + 1);
}
