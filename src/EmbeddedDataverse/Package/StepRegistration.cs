namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>A plug-in class registered on a message.</summary>
public sealed record StepRegistration(Guid Id, string Name, string TypeName, string Message, string? Table, int Stage)
{
    /// <summary>Whether it runs after the commit, by the asynchronous service.</summary>
    public bool IsAsync { get; init; }

    /// <summary>The order among steps of a stage.</summary>
    public int Rank { get; init; } = 1;

    /// <summary>Columns one of which an Update must name for the step to run; empty: always.</summary>
    public IReadOnlyList<string> FilteringColumns { get; init; } = [];

    /// <summary>The row before and after, as the step wishes to see it.</summary>
    public IReadOnlyList<ImageRegistration> Images { get; init; } = [];
}
