using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Jobs;

/// <summary>
/// What the work says of its tag, in the words of whoever creates it. Nobody knows how much the columns of other tables hold, so texts
/// stay within what the platform gives them by default.
/// </summary>
/// <param name="tag">The tag.</param>
/// <param name="floor">The name of its floor; null for none.</param>
/// <param name="room">The name of its room; null for none.</param>
/// <param name="say">Says a phrase in the caller's language.</param>
internal sealed class WorkText(Row tag, string? floor, string? room, Func<Phrase, string> say)
{
    private const int TitleLength = 100;
    private const int SubjectLength = 200;
    private const int DescriptionLength = 2000;
    private const string Cut = "…";

    /// <summary>The whole label of the tag.</summary>
    public string Label =>
        tag.Get(TagTable.Name) is { } name && !string.IsNullOrWhiteSpace(name) ? name : say(Phrase.Of("tag.work-unnamed"));

    /// <summary>The label, as far as the column holds it.</summary>
    /// <param name="target">What the tag becomes.</param>
    public string Title(WorkTarget target) => Shortened(Label, LengthOf(target));

    /// <summary>
    /// The description, the floor, the room, and the link into the tour, each on a line of its own. A label that is not in the title is
    /// here.
    /// </summary>
    /// <param name="target">What the tag becomes.</param>
    public string Description(WorkTarget target)
    {
        var label = target.TitleColumn is null || Label.Length > LengthOf(target) ? Label : null;
        var link = tag.Get(TagTable.TourLink);
        string?[] places = [Said("tag.work-floor", floor), Said("tag.work-room", room), Said("tag.work-link", link)];
        var others = Joined([label, .. places]);
        var left = DescriptionLength - others.Length - 1;
        var text = tag.Get(TagTable.Description) is { Length: > 0 } whole && left > Cut.Length ? Shortened(whole, left) : null;
        return Joined([label, text, .. places]);
    }

    private static int LengthOf(WorkTarget target) => PrimaryKey.IsActivity(target.Table) ? SubjectLength : TitleLength;

    private static string Joined(IEnumerable<string?> lines) => string.Join("\n", lines.Where(line => !string.IsNullOrWhiteSpace(line)));

    private static string Shortened(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        // Not in the middle of a character that takes two.
        var end = length - Cut.Length;
        return text.Substring(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end) + Cut;
    }

    private string? Said(string code, string? value) => string.IsNullOrEmpty(value) ? null : say(Phrase.Of(code).With("value", value));
}
