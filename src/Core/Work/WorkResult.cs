namespace MatterportForDataverse.Core.Work;

/// <summary>How far an execution came.</summary>
/// <param name="IsDone">False when the rest is left to the next execution.</param>
/// <param name="Bookmark">The bookmark to keep, as JSON.</param>
public sealed record WorkResult(bool IsDone, string Bookmark)
{
    /// <summary>The result with a bookmark of some kind of work.</summary>
    public static WorkResult Of<T>(bool isDone, T bookmark)
        where T : WorkBookmark => new(isDone, Json.Write(bookmark));
}
