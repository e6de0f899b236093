using System.Text.Json;
using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>Writes rows as the Web API does: choices as numbers, lookups as <c>_column_value</c>, with the preferred annotations.</summary>
internal sealed class RowSerializer(TableMetadata table, NavigationProperties navigations, Preferences prefer)
{
    /// <summary>A row as JSON; of <paramref name="columns"/> those without a value come as null.</summary>
    public JsonObject ToJson(Entity row, IReadOnlyList<ColumnMetadata>? columns = null)
    {
        var json = new JsonObject();
        if (row.RowVersion is { } version)
        {
            json["@odata.etag"] = $"W/\"{version}\"";
        }

        foreach (var name in row.Attributes.Keys.Concat(columns?.Select(column => column.Name).Where(name => !row.Contains(name)) ?? []))
        {
            Add(json, row, name);
        }

        return json;
    }

    /// <summary>A value as JSON.</summary>
    public static JsonNode? ToJson(object? value, bool dateOnly = false) =>
        value switch
        {
            null => null,
            OptionSetValue choice => choice.Value,
            OptionSetValueCollection choices => string.Join(',', choices.Select(choice => choice.Value)),
            EntityReference lookup => lookup.Id,
            Money money => money.Value,
            DateTime moment => moment.ToString(
                dateOnly ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ssZ",
                System.Globalization.CultureInfo.InvariantCulture
            ),
            _ => JsonSerializer.SerializeToNode(value, value.GetType()),
        };

    private void Add(JsonObject json, Entity row, string name)
    {
        var given = row.Contains(name) ? row[name] : null;
        var aliased = given as AliasedValue;
        var value = aliased is null ? given : aliased.Value;
        var column = aliased is null ? table.Find(name) : null;
        var property = column is null ? name : EdmTypes.PropertyName(column);
        var lookup = value as EntityReference;
        (string Annotation, string? Text)[] annotations =
        [
            (
                Preferences.NavigationProperty,
                lookup is null || column is null ? null : navigations.NameOf(table, column, lookup.LogicalName)
            ),
            (Preferences.LookupLogicalName, lookup?.LogicalName),
            (Preferences.AttributeName, aliased?.AttributeLogicalName),
            (Preferences.FormattedValue, row.GetFormattedAttributeValue(name)),
        ];
        foreach (var (annotation, text) in annotations.Where(one => one.Text is not null && prefer.Includes(one.Annotation)))
        {
            json[$"{property}@{annotation}"] = text;
        }

        json[property] = ToJson(value, column?.DateOnly == true);
    }
}
