namespace MatterportForDataverse.EmbeddedMatterport.Faults;

/// <summary>Counts requests in windows of time and says how long to wait once one is full.</summary>
internal sealed class RateWindow
{
    private readonly Lock _lock = new();
    private DateTime _start = DateTime.MinValue;
    private int _used;

    public TimeSpan? WaitFor(FaultInjection faults, DateTime now)
    {
        if (faults.RequestsPerWindow is not { } limit)
        {
            return null;
        }

        lock (_lock)
        {
            if (now - _start >= faults.Window)
            {
                (_start, _used) = (now, 0);
            }

            return ++_used <= limit ? null : _start + faults.Window - now;
        }
    }
}
