namespace MatterportForDataverse.EmbeddedMatterport.Webhooks;

/// <summary>Something that happened to a model, as the second version of Matterport's webhooks tells it.</summary>
/// <param name="ModelId">The model.</param>
/// <param name="Version">Grows with every change of the account.</param>
/// <param name="At">When, in UTC, whole seconds.</param>
/// <param name="Type">A value of ModelEventType.</param>
/// <param name="Body">What is told about it; its shape depends on the type.</param>
public sealed record ModelEvent(string ModelId, long Version, DateTime At, string Type, IReadOnlyDictionary<string, object?> Body);
