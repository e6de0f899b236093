using MatterportForDataverse.EmbeddedDataverse.Faults;

namespace MatterportForDataverse.EmbeddedDataverse.Plugins;

/// <summary>One request from outside, or one run of an asynchronous job, with everything nested in it.</summary>
internal sealed class Execution(DateTimeOffset started, Guid correlationId, string? jobType)
{
    private static readonly TimeSpan MaxDuration = TimeSpan.FromMinutes(2);

    public Guid CorrelationId => correlationId;

    /// <summary>The plug-in class that the asynchronous service runs; null for a request from outside.</summary>
    public string? JobType => jobType;

    /// <summary>How many requests it has made so far.</summary>
    public int RequestCount { get; set; }

    public PluginTraceLog Trace { get; } = new(jobType ?? "");

    /// <summary>Once set, every further request of this execution fails with it, whatever plug-ins catch.</summary>
    public Exception? Aborted { get; set; }

    /// <summary>Aborts the execution when it has taken too long, and throws the reason when it is aborted.</summary>
    public void ThrowIfAborted(DateTimeOffset now)
    {
        if (Aborted is null && now - started > MaxDuration)
        {
            Aborted = OrganizationFault.Of(PlatformErrorCodes.Timeout, "The operation has timed out: it took longer than two minutes.");
        }

        if (Aborted is not null)
        {
            throw Aborted;
        }
    }
}
