using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Dataverse;

/// <summary>Rows and values as the Web API writes them: choices as numbers, lookups as <c>_column_value</c>.</summary>
internal static class RowJson
{
    // As the solution's XML numbers the types of request parameters.
    private const int Decimal = 2;
    private const int Identifier = 12;

    public static JsonObject Of(Entity row)
    {
        var json = new JsonObject();
        foreach (var (column, value) in row.Attributes)
        {
            json[value is EntityReference ? $"_{column}_value" : column] = Value(value);
        }

        if (row.RowVersion is { } version)
        {
            json["@odata.etag"] = $"W/\"{version}\"";
        }

        return json;
    }

    public static JsonNode? Value(object? value) => value switch
    {
        null => null,
        OptionSetValue choice => choice.Value,
        EntityReference lookup => lookup.Id,
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
        _ => JsonSerializer.SerializeToNode(value, value.GetType()),
    };

    /// <summary>A request parameter in the type that the custom API declares; what does not fit is left for the platform to refuse.</summary>
    public static object? Parameter(CustomApiParameter? parameter, JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when parameter?.Type == Decimal => value.GetValue<decimal>(),
        JsonValueKind.Number => value.GetValue<int>(),
        JsonValueKind.String when parameter?.Type == Identifier && Guid.TryParse(value.GetValue<string>(), out var id) => id,
        JsonValueKind.String => value.GetValue<string>(),
        _ => value.ToJsonString(),
    };
}
