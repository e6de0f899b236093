using MatterportForDataverse.EmbeddedDataverse.Jobs;
using MatterportForDataverse.EmbeddedDataverse.Messages;

namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>One request from outside, or one asynchronous job, with everything nested in it.</summary>
internal sealed class Execution(DateTimeOffset started, Job? job)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public Guid CorrelationId { get; } = job?.Context.CorrelationId ?? Guid.NewGuid();

    public Job? Job => job;

    public int RequestCount { get; set; }

    public PluginTraceLog Trace { get; } = new(job?.Step.TypeName ?? "");

    /// <summary>Once set, every further call of this execution fails with it, whatever plug-ins catch.</summary>
    public Exception? Aborted { get; set; }

    public void ThrowIfAborted(DateTimeOffset now)
    {
        if (Aborted is null && now - started > Longest)
        {
            Aborted = OrganizationFault.Of(PlatformErrorCodes.Timeout, "The operation has timed out: it took longer than two minutes.");
        }

        if (Aborted is not null)
        {
            throw Aborted;
        }
    }
}
