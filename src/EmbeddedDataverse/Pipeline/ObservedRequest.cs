namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>One request as a hook sees it. <paramref name="Number"/> counts from 1 within its execution; <paramref name="PluginType"/> is the class that asks, null from outside.</summary>
public sealed record ObservedRequest(
    string Message,
    string? Table,
    Guid UserId,
    int Depth,
    int Number,
    bool Asynchronous,
    bool InTransaction,
    string? PluginType
);
