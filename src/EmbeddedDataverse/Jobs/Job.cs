using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Plugins;

namespace MatterportForDataverse.EmbeddedDataverse.Jobs;

/// <summary>An asynchronous step that waits to be run, or was.</summary>
public sealed class Job
{
    internal Job(StepRegistration step, PluginExecutionContext context) => (Step, Context) = (step, context);

    /// <summary>Its id.</summary>
    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>The step that it runs.</summary>
    public StepRegistration Step { get; }

    /// <summary>The row whose change queued it.</summary>
    public Guid RowId => Context.PrimaryEntityId;

    /// <summary>How it stands.</summary>
    public JobState State { get; internal set; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; internal set; }

    /// <summary>Why it failed.</summary>
    public string? Error { get; internal set; }

    internal PluginExecutionContext Context { get; }
}
