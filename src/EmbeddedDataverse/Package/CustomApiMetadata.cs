namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>A message of our own: parameters in, properties out, the class that runs it, and the privilege that it takes.</summary>
public sealed record CustomApiMetadata(string Name, string? TypeName, string? Privilege)
{
    /// <summary>Which steps it takes: 0 none, 1 asynchronous ones, 2 all.</summary>
    public int StepType { get; init; }

    /// <summary>Request parameters.</summary>
    public IReadOnlyList<CustomApiParameter> Parameters { get; init; } = [];

    /// <summary>Response properties.</summary>
    public IReadOnlyList<CustomApiParameter> Properties { get; init; } = [];

    /// <summary>Whether the step may be registered on it.</summary>
    public bool Takes(StepRegistration step) => StepType == 2 || (StepType == 1 && step.IsAsync);
}
