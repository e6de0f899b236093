namespace MatterportForDataverse.EmbeddedDataverse.Plugins;

/// <summary>Begins executions, and keeps the traces of the last 500.</summary>
internal sealed class ExecutionLog(TimeProvider time)
{
    private const int MaxTraces = 500;
    private readonly Queue<PluginTraceLog> _traces = new();

    /// <summary>The traces with text, oldest first.</summary>
    public IReadOnlyList<PluginTraceLog> Traces
    {
        get
        {
            lock (_traces)
            {
                return [.. _traces.Where(trace => trace.Text.Length > 0)];
            }
        }
    }

    /// <summary>Begins the execution of a request from outside.</summary>
    public Execution Begin() => Keep(new(time.GetUtcNow(), Guid.NewGuid(), null));

    /// <summary>Begins the execution of an asynchronous job.</summary>
    /// <param name="jobType">The plug-in class that it runs.</param>
    /// <param name="correlationId">The correlation id of the execution that queued it.</param>
    public Execution Begin(string jobType, Guid correlationId) => Keep(new(time.GetUtcNow(), correlationId, jobType));

    private Execution Keep(Execution execution)
    {
        lock (_traces)
        {
            _traces.Enqueue(execution.Trace);
            if (_traces.Count > MaxTraces)
            {
                _traces.Dequeue();
            }
        }

        return execution;
    }
}
