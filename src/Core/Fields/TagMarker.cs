namespace MatterportForDataverse.Core.Fields;

/// <summary>
/// The keyword with which a tag that we made says which row it is of: Matterport takes no key of ours, and after an answer that was lost
/// only this tells that the tag is there. People are never shown it.
/// </summary>
public static class TagMarker
{
    /// <summary>What each marker begins with.</summary>
    public const string Prefix = "dv:";

    /// <summary>The marker of a row.</summary>
    /// <param name="row">The id of the row of <c>mpt_tag</c>.</param>
    public static string Of(Guid row) => $"{Prefix}{row:N}";

    /// <summary>Whether a keyword is no marker.</summary>
    public static bool IsNone(string keyword) => RowOf(keyword) is null;

    /// <summary>The row that a keyword marks; null for a keyword that is no marker.</summary>
    public static Guid? RowOf(string keyword) =>
        keyword.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParseExact(keyword.Substring(Prefix.Length), "N", out var row)
            ? row
            : null;
}
