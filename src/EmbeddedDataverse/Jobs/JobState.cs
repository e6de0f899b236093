namespace MatterportForDataverse.EmbeddedDataverse.Jobs;

/// <summary>The state of an asynchronous job.</summary>
public enum JobState
{
    /// <summary>It waits to be run.</summary>
    Queued,

    /// <summary>It is running.</summary>
    Running,

    /// <summary>It succeeded.</summary>
    Succeeded,

    /// <summary>It failed; what it had committed stays.</summary>
    Failed,

    /// <summary>A simulated crash ended it; what it had committed stays.</summary>
    Crashed,
}
