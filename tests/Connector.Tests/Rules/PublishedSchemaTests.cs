using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace MatterportForDataverse.Connector.Tests.Rules;

/// <summary>The schemas that the platform's owner publishes; they lie beside the repository, not in it.</summary>
public sealed class PublishedSchemaTests
{
    private const string Definition = "apiDefinition.swagger.schema.json";

    // What the definition's schema takes from the schema of schemas, which the library does not bring.
    private const string OfDraft4 = """
        {
          "definitions": {
            "positiveInteger": { "type": "integer", "minimum": 0 },
            "positiveIntegerDefault0": { "type": "integer", "minimum": 0 },
            "stringArray": { "type": "array", "items": { "type": "string" }, "minItems": 1, "uniqueItems": true }
          },
          "properties": {
            "default": {}, "description": { "type": "string" }, "enum": { "type": "array", "minItems": 1 },
            "exclusiveMaximum": { "type": "boolean" }, "exclusiveMinimum": { "type": "boolean" },
            "maximum": { "type": "number" }, "minimum": { "type": "number" }, "multipleOf": { "type": "number" },
            "pattern": { "type": "string" }, "title": { "type": "string" }, "type": {}, "uniqueItems": { "type": "boolean" }
          }
        }
        """;

    private const string Properties = "paconn-apiProperties.schema.json";

    [NeedsFact(Shared = "connector/schemas")]
    public async Task The_definitions_fit_their_schema()
    {
        var schema = await ReadAsync(Definition);
        foreach (var files in ConnectorFiles.Both)
        {
            var broken = files.Definition();
            broken["paths"]!.AsObject().First().Value!["get"]!["x-ms-visibiltiy"] = "important";

            Assert.Empty(Problems(schema, files.Definition()));
            Assert.NotEmpty(Problems(schema, broken));
        }
    }

    [NeedsFact(Shared = "connector/schemas")]
    public async Task The_properties_fit_their_schema_which_lacks_the_operations_of_scripts()
    {
        var schema = await ReadAsync(Properties);
        foreach (var files in ConnectorFiles.Both)
        {
            var properties = files.Properties();
            properties["properties"]!.AsObject().Remove("scriptOperations");
            var broken = properties.DeepClone();
            broken["properties"]!["color"] = "orange";

            Assert.Empty(Problems(schema, properties));
            Assert.NotEmpty(Problems(schema, broken));
        }
    }

    private static IEnumerable<string> Problems(JsonSchema schema, JsonNode document) =>
        schema.Validate(document.ToJsonString()).Select(problem => problem.ToString());

    private static Task<JsonSchema> ReadAsync(string name)
    {
        var comments = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        var text = File.ReadAllText(Path.Combine(Repository.Shared, "connector", "schemas", name));
        var local = text.Replace("http://json-schema.org/draft-04/schema#/", "#/definitions/draft04/", StringComparison.Ordinal);
        var schema = JsonNode.Parse(local, null, comments)!.AsObject();
        schema["definitions"]?["draft04"] = JsonNode.Parse(OfDraft4);
        // Of draft 4, and in the other file by mistake.
        schema.Remove("id");
        return JsonSchema.FromJsonAsync(schema.ToJsonString());
    }
}
