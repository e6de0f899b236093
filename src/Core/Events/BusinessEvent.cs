namespace MatterportForDataverse.Core.Events;

/// <summary>Something that has happened, as flows and plug-ins of others get to hear it.</summary>
/// <param name="Name">The unique name of the custom API that stands for it.</param>
/// <param name="Parameters">Its parameters: ids only, because whoever makes flows may listen.</param>
public sealed record BusinessEvent(string Name, IReadOnlyDictionary<string, object?> Parameters);
