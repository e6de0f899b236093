using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Plugins;

namespace MatterportForDataverse.EmbeddedDataverse.Jobs;

/// <summary>An asynchronous job: a queued run of an asynchronous step.</summary>
public sealed class Job
{
    internal Job(StepRegistration step, PluginExecutionContext context) => (Step, Context) = (step, context);

    /// <summary>The job's id.</summary>
    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>The step that it runs.</summary>
    public StepRegistration Step { get; }

    /// <summary>The row of the request that queued it.</summary>
    public Guid RowId => Context.PrimaryEntityId;

    /// <summary>The state.</summary>
    public JobState State { get; internal set; }

    /// <summary>How often it was started.</summary>
    public int Attempts { get; internal set; }

    /// <summary>Why it failed; null unless it did.</summary>
    public string? Error { get; internal set; }

    internal PluginExecutionContext Context { get; }
}
