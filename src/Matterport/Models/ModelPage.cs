namespace MatterportForDataverse.Matterport.Models;

/// <summary>One page of a search.</summary>
public sealed record ModelPage
{
    /// <summary>The hits that could be read, in the search's order.</summary>
    public required IReadOnlyList<Model> Models { get; init; }

    /// <summary>What to ask for next; null on the last page.</summary>
    public string? NextOffset { get; init; }

    /// <summary>How many hits could not be read at all.</summary>
    public int Unreadable { get; init; }

    /// <summary>False when an error touches the results; then nothing may be concluded from what is missing.</summary>
    public bool IsComplete { get; init; }
}
