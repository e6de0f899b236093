namespace MatterportForDataverse.Playground.Results;

/// <summary>A tag that became a task, and what the tour showed of it; and a tag that was deleted here.</summary>
internal sealed record TagsResult(string Model, string Tag, string TourLink, string? OpenColor, string? DoneColor, string? Hidden);
