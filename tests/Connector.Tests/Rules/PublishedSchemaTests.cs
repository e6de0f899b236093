using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace MatterportForDataverse.Connector.Tests.Rules;

/// <summary>The schemas that the platform's owner publishes; they lie beside the repository, not in it.</summary>
public sealed class PublishedSchemaTests
{
    private const string Definition = "apiDefinition.swagger.schema.json";
    private const string Properties = "paconn-apiProperties.schema.json";

    [NeedsFact(Shared = "connector/schemas")]
    public async Task The_definition_fits_its_schema()
    {
        var schema = await ReadAsync(Definition);
        var broken = ConnectorFiles.Definition();
        broken["paths"]!["/models"]!["get"]!["x-ms-visibiltiy"] = "important";

        Assert.Empty(Problems(schema, ConnectorFiles.Definition()));
        Assert.NotEmpty(Problems(schema, broken));
    }

    [NeedsFact(Shared = "connector/schemas")]
    public async Task The_properties_fit_their_schema_which_lacks_the_operations_of_scripts()
    {
        var schema = await ReadAsync(Properties);
        var properties = ConnectorFiles.Properties();
        properties["properties"]!.AsObject().Remove("scriptOperations");
        var broken = properties.DeepClone();
        broken["properties"]!["iconBrandColor"] = "orange";

        Assert.Empty(Problems(schema, properties));
        Assert.NotEmpty(Problems(schema, broken));
    }

    private static IEnumerable<string> Problems(JsonSchema schema, JsonNode document) =>
        schema.Validate(document.ToJsonString()).Select(problem => problem.ToString());

    private static Task<JsonSchema> ReadAsync(string name)
    {
        var comments = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Shared, "connector", "schemas", name)), null, comments)!.AsObject();
        // Of draft 4, and in the other files by mistake.
        schema.Remove("id");
        return JsonSchema.FromJsonAsync(schema.ToJsonString());
    }
}
