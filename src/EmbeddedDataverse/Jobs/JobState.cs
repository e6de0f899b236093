namespace MatterportForDataverse.EmbeddedDataverse.Jobs;

/// <summary>How an asynchronous job stands.</summary>
public enum JobState
{
    /// <summary>It waits.</summary>
    Queued,

    /// <summary>It is running.</summary>
    Running,

    /// <summary>It ran to its end.</summary>
    Succeeded,

    /// <summary>It failed; what it had committed stays.</summary>
    Failed,

    /// <summary>A simulated crash ended it; what it had committed stays.</summary>
    Crashed,
}
