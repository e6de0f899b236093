namespace MatterportForDataverse.EmbeddedMatterport.Faults;

/// <summary>Counts requests in windows of time and says how long to wait once one is full.</summary>
internal sealed class RateWindow
{
    private readonly Lock _gate = new();
    private DateTime _start = DateTime.MinValue;
    private int _used;

    public TimeSpan? WaitFor(FaultDials dials, DateTime now)
    {
        if (dials.RequestsPerWindow is not { } limit)
            return null;
        lock (_gate)
        {
            if (now - _start >= dials.Window)
                (_start, _used) = (now, 0);
            return ++_used <= limit ? null : _start + dials.Window - now;
        }
    }
}
