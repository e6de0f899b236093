namespace MatterportForDataverse.Core.Jobs;

/// <summary>Keywords of tags, as administrators give them.</summary>
internal static class TagKeyword
{
    private const string Reserved = "dv:";

    /// <summary>Whether it is one line that the sync does not take for one of its own.</summary>
    public static bool IsValid(string word) =>
        Lines.Of(word).Count() == 1 && !word.Trim().StartsWith(Reserved, StringComparison.OrdinalIgnoreCase);
}
