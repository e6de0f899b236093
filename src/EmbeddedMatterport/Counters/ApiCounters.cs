namespace MatterportForDataverse.EmbeddedMatterport.Counters;

/// <summary>What a server was asked and what it did, for those who count requests.</summary>
public sealed class ApiCounters
{
    private long _requests,
        _queries,
        _mutations,
        _modelsWritten,
        _modelsRead,
        _pagesListed,
        _bytesOut,
        _refused;

    /// <summary>The numbers of this moment.</summary>
    public ApiCounterSnapshot Snapshot =>
        new(
            Interlocked.Read(ref _requests),
            Interlocked.Read(ref _queries),
            Interlocked.Read(ref _mutations),
            Interlocked.Read(ref _modelsWritten),
            Interlocked.Read(ref _modelsRead),
            Interlocked.Read(ref _pagesListed),
            Interlocked.Read(ref _bytesOut),
            Interlocked.Read(ref _refused)
        );

    /// <summary>All numbers are 0 again.</summary>
    public void Reset()
    {
        _requests = _queries = _mutations = _modelsWritten = _modelsRead = _pagesListed = _bytesOut = _refused = 0;
    }

    internal long CountRequest() => Interlocked.Increment(ref _requests);

    internal void CountDocument(bool mutation) => Interlocked.Increment(ref mutation ? ref _mutations : ref _queries);

    internal void CountWrite() => Interlocked.Increment(ref _modelsWritten);

    internal void CountModelRead() => Interlocked.Increment(ref _modelsRead);

    internal void CountPage() => Interlocked.Increment(ref _pagesListed);

    internal void CountBytes(long bytes) => Interlocked.Add(ref _bytesOut, bytes);

    internal void CountRefused() => Interlocked.Increment(ref _refused);
}
