using MatterportForDataverse.Core.Places;

namespace MatterportForDataverse.Core.Fields;

/// <summary>Whether a text can be sent to Matterport. Only asked: no text is changed on its way.</summary>
public static class OutgoingText
{
    private const int LongestLocalPart = 64;
    private const int LongestLabel = 63;

    private static readonly string[] Schemes = ["https://", "http://"];

    // What has a meaning between addresses, and around them.
    private const string NoneOfAddress = "()<>[],;:\\\"";

    /// <summary>The code of why it cannot; null when it can.</summary>
    /// <param name="form">What it has to look like.</param>
    /// <param name="text">The text; not empty.</param>
    public static string? Refusal(TextForm form, string text) =>
        !Unseen.KeepsDirection(text) ? "value.direction"
        : form == TextForm.Lines ? null
        : text.Any(IsLineBreak) ? "value.one-line"
        : form switch
        {
            TextForm.Link => IsLink(text.Trim(' ')) ? null : "value.link",
            TextForm.Email => IsEmail(text.Trim(' ')) ? null : "value.email",
            TextForm.Country => IsCountry(text) ? null : "country.unknown",
            _ => null,
        };

    private static bool IsLineBreak(char character) =>
        character is '\n' or '\r' or '\u000b' or '\u000c' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsLink(string text) =>
        Schemes.FirstOrDefault(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) is { } scheme
        && text.Length > scheme.Length
        && text[scheme.Length] is not ('/' or '?' or '#')
        && !text.Any(character => IsNothing(character) || character == '\\') // Browsers take it for a slash.
        && Uri.TryCreate(text, UriKind.Absolute, out var link)
        && link.Host.Length > 0;

    private static bool IsEmail(string text)
    {
        var parts = text.Split('@');
        return parts.Length == 2
            && parts[0].Length is > 0 and <= LongestLocalPart
            && parts[0].Split('.').All(word => word.Length > 0)
            && !text.Any(character => IsNothing(character) || NoneOfAddress.Contains(character))
            && parts[1].Split('.') is { Length: > 1 } labels
            && labels.All(IsLabel);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel
        && label[0] != '-'
        && label[label.Length - 1] != '-'
        && label.All(character => character is '-' or > '\u007f' || char.IsLetterOrDigit(character));

    private static bool IsCountry(string text) => Countries.Of(text)?.Code == text;

    private static bool IsNothing(char character) => char.IsWhiteSpace(character) || char.IsControl(character) || Unseen.Is(character);
}
