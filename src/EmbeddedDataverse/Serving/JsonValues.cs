using System.Globalization;
using System.Text.Json.Nodes;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>Reads JSON values in a declared type; null when they are of another.</summary>
internal static class JsonValues
{
    public static object? As<T>(JsonNode value) => value is JsonValue one && one.TryGetValue<T>(out var given) ? given : null;

    public static object? Id(JsonNode value) => As<string>(value) is string text && Guid.TryParse(text, out var id) ? id : null;

    /// <summary>A date and time; without a zone it is the user's, and that is UTC here.</summary>
    public static object? Time(JsonNode value) =>
        As<string>(value) is string text
        && text.Contains('T', StringComparison.Ordinal)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime
            : null;

    /// <summary>A date.</summary>
    public static object? Day(JsonNode value) =>
        As<string>(value) is string text
        && DateTime.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var day
        )
            ? day
            : null;
}
