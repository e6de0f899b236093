using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>JSON values in the type that something declares; null when they do not fit.</summary>
internal static class JsonValues
{
    // As the solution's XML numbers the types of request parameters.
    private const int YesNo = 0;
    private const int Moment = 1;
    private const int Decimal = 2;
    private const int Float = 6;
    private const int Whole = 7;
    private const int Text = 10;
    private const int Texts = 11;
    private const int Identifier = 12;

    /// <summary>A request parameter of a custom API.</summary>
    public static object? Of(CustomApiMetadata api, string name, JsonNode? value)
    {
        if (value is null || api.Parameters.FirstOrDefault(one => one.Name == name) is not { } parameter)
        {
            // What is not declared the platform refuses by name.
            return value?.ToJsonString();
        }

        object? made = parameter.Type switch
        {
            YesNo => As<bool>(value),
            Moment => Time(value),
            Decimal => As<decimal>(value),
            Float => As<double>(value),
            Whole => As<int>(value),
            Text => As<string>(value),
            Texts => value is JsonArray many && many.All(one => one?.GetValueKind() == JsonValueKind.String)
                ? many.Select(one => one!.GetValue<string>()).ToArray()
                : null,
            Identifier => Id(value),
            _ => throw OrganizationFault.NotSimulated(
                $"the request parameter {name} of {api.Name} in JSON, which is a row, a choice or money"
            ),
        };
        return made
            ?? throw OrganizationFault.Of(
                PlatformErrorCodes.BadPayload,
                $"The value of the request parameter {name} of {api.Name} is not of its type."
            );
    }

    public static object? As<T>(JsonNode value) => value is JsonValue one && one.TryGetValue<T>(out var given) ? given : null;

    public static object? Id(JsonNode value) => As<string>(value) is string text && Guid.TryParse(text, out var id) ? id : null;

    /// <summary>A moment with its time; one without a zone is of the user's, and that is UTC here.</summary>
    public static object? Time(JsonNode value) =>
        As<string>(value) is string text
        && text.Contains('T', StringComparison.Ordinal)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime
            : null;

    /// <summary>A day.</summary>
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
