namespace MatterportForDataverse.Core.Places;

/// <summary>Lists of words that are written over several lines.</summary>
internal static class WordLists
{
    /// <summary>What stands between two words.</summary>
    public static readonly char[] Between = [' ', '\n', '\r'];
}
