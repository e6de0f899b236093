using System.Text.RegularExpressions;

namespace MatterportForDataverse.Matterport.Models;

/// <summary>The links to models that a text holds: a sentence, or the HTML that embeds a tour.</summary>
internal static class PastedLinks
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex Ampersand = new("&(?:amp|#38|#x26);", Options);
    private static readonly Regex Piece = new(@"[^\s""'`\\<>()\[\]{}|“”„‟‘’‚«»‹›「」]+", Options);
    private static readonly Regex Before = new(@"^[\p{P}\p{S}]+|^(?:(?!https?:)[\p{L}\p{N}]+[:=])+(?=https?://)", Options);
    private static readonly Regex After = new("[.,:;!?…*_~]+$", Options);

    // The second host serves China.
    private static readonly Regex Player = new(@"^(?:https?://)?my\.matterport(?:\.com|vr\.cn)/(?:show|work)/?\?([^#]*)", Options);
    private static readonly Regex Page = new(
        @"^(?:https?://)?(?:my\.matterport(?:\.com|vr\.cn)/models|discover\.matterport\.com/space|(?:www\.)?matterport\.com/discover/space)"
            + "/([^/?&#]+)",
        Options
    );

    /// <summary>What the links name as their model, once for each link.</summary>
    public static IEnumerable<string> NamesIn(string text) =>
        Piece
            .Matches(Ampersand.Replace(text, "&"))
            .Cast<Match>()
            .SelectMany(piece => Names(After.Replace(Before.Replace(piece.Value, ""), "")));

    private static IEnumerable<string> Names(string link) =>
        Player.Match(link) is { Success: true } player ? player.Groups[1].Value.Split('&').Select(Value).OfType<string>()
        : Page.Match(link) is { Success: true } page ? [page.Groups[1].Value]
        : [];

    private static string? Value(string parameter) =>
        parameter.StartsWith("m=", StringComparison.OrdinalIgnoreCase) ? parameter.Substring(2) : null;
}
