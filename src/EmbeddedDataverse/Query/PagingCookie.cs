using System.Text.RegularExpressions;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>Where a page ended, as a query hands it on.</summary>
internal static partial class PagingCookie
{
    /// <summary>The cookie of a page.</summary>
    /// <param name="plan">The query.</param>
    /// <param name="lastId">The id of the last row on the page.</param>
    public static string Of(QueryPlan plan, Guid lastId) =>
        $"<cookie page=\"{plan.PageNumber}\"><{plan.Table.PrimaryKey.Name} last=\"{{{lastId.ToString().ToUpperInvariant()}}}\" /></cookie>";

    /// <summary>The id after which the next page begins; null when the cookie names none.</summary>
    public static Guid? LastId(string? cookie) =>
        Last().Match(cookie ?? "") is { Success: true } last ? Guid.Parse(last.Groups[1].Value) : null;

    [GeneratedRegex("last=\"\\{([0-9A-Fa-f-]{36})\\}\"")]
    private static partial Regex Last();
}
