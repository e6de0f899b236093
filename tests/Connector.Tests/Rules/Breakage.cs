using System.Text.Json.Nodes;

namespace MatterportForDataverse.Connector.Tests.Rules;

/// <summary>A way to break a rule.</summary>
/// <param name="Rule">Its number.</param>
/// <param name="How">What is done.</param>
/// <param name="Break">Does it.</param>
internal sealed record Breakage(int Rule, string How, Action<ConnectorCopy> Break)
{
    /// <summary>What is broken.</summary>
    public ConnectorFiles Files { get; init; } = ConnectorFiles.Administrators;

    public static IReadOnlyList<Breakage> All { get; } =
    [.. OfConnector(), .. OfPaths(), .. OfParameters(), .. OfSchemas(), .. OfPackage(), .. MakersBreakage.All];

    public override string ToString() => $"{Rule:00} {How}";

    private static JsonObject Operation(ConnectorCopy copy, string id) => copy.Operation(id).Content;

    private static JsonObject Parameter(ConnectorCopy copy, string name) => copy.Definition["parameters"]![name]!.AsObject();

    private static JsonObject Body(ConnectorCopy copy, string id) => copy.Operation(id).Body!;

    private static void Move(ConnectorCopy copy, string from, string to)
    {
        var path = copy.Paths[from]!.DeepClone();
        copy.Paths.Remove(from);
        copy.Paths[to] = path;
    }

    private static IEnumerable<Breakage> OfConnector() =>
        [
            new(1, "a title of 31 characters", c => c.Info["title"] = new string('M', 31)),
            new(1, "a title that ends with a dot", c => c.Info["title"] = "Matterport."),
            new(2, "a title with a product", c => c.Info["title"] = "Matterport for Dataverse"),
            new(2, "a title with API", c => c.Info["title"] = "Matterport API"),
            new(4, "a short description", c => c.Info["description"] = "Too short."),
            new(4, "a description with a product", c => c.Info["description"] = "Search digital twins in Power Automate, read rooms."),
            new(5, "no email address", c => c.Info["contact"]!["email"] = "nobody"),
            new(5, "a relative address", c => c.Info["contact"]!["url"] = "support"),
            new(6, "no privacy policy", c => c.Definition["x-ms-connector-metadata"]!.AsArray().RemoveAt(1)),
            new(7, "an unknown category", c => c.Definition["x-ms-connector-metadata"]![2]!["propertyValue"] = "Tours"),
            new(7, "three categories", c => c.Definition["x-ms-connector-metadata"]![2]!["propertyValue"] = "Data;Commerce;Security"),
            new(8, "another version", c => c.Definition["swagger"] = "3.0"),
            new(8, "an unknown keyword", c => c.Definition["servers"] = new JsonArray()),
            new(9, "a host with a scheme", c => c.Definition["host"] = "https://api.matterport.com"),
            new(9, "no scheme", c => c.Definition["schemes"] = new JsonArray()),
            new(9, "a base path without slash", c => c.Definition["basePath"] = "api"),
            new(10, "a host of a trial", c => c.Definition["host"] = "api.staging.matterport.com"),
            new(11, "XML", c => c.Definition["produces"] = new JsonArray("text/xml")),
            new(
                12,
                "a tag twice",
                c => c.Definition["tags"] = new JsonArray(new JsonObject { ["name"] = "a" }, new JsonObject { ["name"] = "a" })
            ),
            new(13, "an unknown scheme", c => c.Definition["security"] = new JsonArray(new JsonObject { ["key"] = new JsonArray() })),
            new(13, "a property of another scheme", c => c.Definition["securityDefinitions"]!["basic"]!["flow"] = "implicit"),
            new(14, "300,001 characters", c => c.Text = new string(' ', 300_001)),
            new(
                15,
                "257 operations",
                c =>
                {
                    var get = Operation(c, "GetModel");
                    for (var number = 0; number < 257; number++)
                    {
                        c.Paths["/more/" + number] = new JsonObject { ["get"] = get.DeepClone() };
                    }
                }
            ),
            new(16, "a tab", c => c.Text = c.Text.Replace("    \"info\"", "\t\"info\"", StringComparison.Ordinal)),
            new(16, "three spaces", c => c.Text = c.Text.Replace("    \"info\"", "   \"info\"", StringComparison.Ordinal)),
            new(16, "a blank at the end of a line", c => c.Text = c.Text.Replace("\n", " \n", StringComparison.Ordinal)),
            new(
                16,
                "another order",
                c =>
                {
                    var info = c.Info.DeepClone();
                    c.Definition.Remove("info");
                    c.Definition["info"] = info;
                }
            ),
            new(
                17,
                "a parameter written out again",
                c =>
                {
                    Operation(c, "ListFloors")["parameters"]![0] = Parameter(c, "ModelId").DeepClone();
                    Operation(c, "ListRooms")["parameters"]![0] = Parameter(c, "ModelId").DeepClone();
                }
            ),
        ];

    private static IEnumerable<Breakage> OfPaths() =>
        [
            new(18, "a path without slash", c => Move(c, "/folders", "folders")),
            new(18, "a path with a query", c => Move(c, "/folders", "/folders?a=b")),
            new(18, "half a segment", c => Move(c, "/models/{modelId}", "/models/m{modelId}")),
            new(19, "the same path in capitals", c => c.Paths["/Folders"] = c.Paths["/folders"]!.DeepClone()),
            new(19, "another variable", c => c.Paths["/models/{id}"] = c.Paths["/models/{modelId}"]!.DeepClone()),
            new(20, "no parameter for a variable", c => Operation(c, "GetModel").Remove("parameters")),
            new(20, "no encoding", c => Parameter(c, "ModelId").Remove("x-ms-url-encoding")),
            new(20, "an optional variable", c => Parameter(c, "ModelId")["required"] = false),
            new(21, "an ID in small letters", c => Operation(c, "GetModel")["operationId"] = "get_model"),
            new(21, "an ID twice", c => Operation(c, "GetModel")["operationId"] = "GetTag"),
            new(22, "a summary in title case", c => Operation(c, "GetModel")["summary"] = "Get a Model"),
            new(22, "a slash in a summary", c => Operation(c, "GetModel")["summary"] = "Get a model/tag"),
            new(22, "a summary of 81 characters", c => Operation(c, "GetModel")["summary"] = "G" + new string('e', 80)),
            new(23, "no full stop", c => Operation(c, "GetModel")["description"] = "Reads one model"),
            new(23, "the summary again", c => Operation(c, "GetModel")["description"] = "Get a model."),
            new(24, "a trigger called otherwise", c => Operation(c, "WhenAModelChanges")["summary"] = "Model changes"),
            new(24, "a trigger told otherwise", c => Operation(c, "WhenAModelChanges")["description"] = "Starts when a model changes."),
            new(25, "an unknown visibility", c => Operation(c, "GetModel")["x-ms-visibility"] = "hidden"),
            new(25, "the platform's own operation in the open", c => Operation(c, "TestConnection").Remove("x-ms-visibility")),
            new(26, "no success", c => Operation(c, "GetModel")["responses"]!.AsObject().Remove("200")),
            new(26, "a word for a status", c => Operation(c, "GetModel")["responses"]!["ok"] = new JsonObject()),
            new(27, "an error with a schema", c => Operation(c, "GetModel")["responses"]!["404"]!["schema"] = new JsonObject()),
            new(
                27,
                "a default with a schema",
                c => Operation(c, "GetModel")["responses"]!["default"] = new JsonObject { ["schema"] = new JsonObject() }
            ),
            new(28, "an empty schema", c => Operation(c, "GetModel")["responses"]!["200"]!["schema"] = new JsonObject()),
            new(28, "an error that is not named", c => Operation(c, "GetModel")["responses"]!.AsObject().Remove("429")),
            new(
                29,
                "GET with a body",
                c => Operation(c, "GetModel")["parameters"]!.AsArray().Add(new JsonObject { ["name"] = "b", ["in"] = "body" })
            ),
            new(
                29,
                "two bodies",
                c => Operation(c, "AddTag")["parameters"]!.AsArray().Add(new JsonObject { ["name"] = "b", ["in"] = "body" })
            ),
            new(
                30,
                "a family without a revision",
                c => Operation(c, "GetModel")["x-ms-api-annotation"] = new JsonObject { ["family"] = "GetModel" }
            ),
            new(
                30,
                "a replacement of what is not deprecated",
                c =>
                    Operation(c, "GetModel")["x-ms-api-annotation"] = new JsonObject
                    {
                        ["revision"] = 1,
                        ["replacement"] = new JsonObject(),
                    }
            ),
            new(31, "deprecated in secret", c => Operation(c, "GetModel")["deprecated"] = true),
            new(
                32,
                "another next link",
                c => Operation(c, "SearchModels")["x-ms-pageable"] = new JsonObject { ["nextLinkName"] = "nextOffset" }
            ),
        ];

    private static IEnumerable<Breakage> OfParameters() =>
        [
            new(
                33,
                "a parameter twice",
                c => Operation(c, "GetModel")["parameters"]!.AsArray().Add(new JsonObject { ["$ref"] = "#/parameters/ModelId" })
            ),
            new(33, "a reserved name", c => Parameter(c, "Offset")["name"] = "connectionId"),
            new(33, "a header of the content", c => Parameter(c, "Offset")["name"] = "Content-Type"),
            new(34, "no title", c => Parameter(c, "ModelId").Remove("x-ms-summary")),
            new(34, "a title in small letters", c => Parameter(c, "ModelId")["x-ms-summary"] = "Model id number"),
            new(34, "no full stop", c => Parameter(c, "ModelId")["description"] = "The model"),
            new(34, "a property without a full stop", c => c.Property("name")["description"] = "The name"),
            new(35, "a body without a schema", c => Operation(c, "AddTag")["parameters"]![1]!.AsObject().Remove("schema")),
            new(35, "a schema elsewhere", c => Parameter(c, "ModelId")["schema"] = new JsonObject()),
            new(36, "a file", c => Parameter(c, "Offset")["type"] = "file"),
            new(36, "an unknown format of a list", c => Parameter(c, "Offset")["collectionFormat"] = "tsv"),
            new(37, "a reference to nothing", c => c.Property("warnings")["items"]!["$ref"] = "#/definitions/Nothing"),
            new(37, "a reference with company", c => c.Property("warnings")["items"]!["type"] = "object"),
            new(
                37,
                "a circle",
                c => c.Definition["definitions"]!["Warning"]!["properties"]!["more"] = new JsonObject { ["$ref"] = "#/definitions/Warning" }
            ),
            new(46, "a list from an operation that does not exist", c => Dynamic(c)["operationId"] = "ListWalls"),
            new(46, "a parameter that is missing", c => Dynamic(c)["parameters"] = new JsonObject()),
            new(46, "a source that does not exist", c => Dynamic(c)["parameters"]!["modelId"]!["parameter"] = "model"),
            new(47, "a path to nothing", c => Dynamic(c)["value-collection"] = "walls"),
            new(47, "a property that does not exist", c => Dynamic(c)["value-title"] = "title"),
            new(
                48,
                "a list on the body",
                c => Operation(c, "AddTag")["parameters"]![1]!["x-ms-dynamic-values"] = new JsonObject { ["operationId"] = "ListFloors" }
            ),
            new(49, "one form only", c => Body(c, "AddTag")["properties"]!["floorId"]!.AsObject().Remove("x-ms-dynamic-list")),
            new(50, "a file picker", c => c.Definition["x-ms-capabilities"]!["file-picker"] = new JsonObject()),
            new(51, "an address that is optional", c => Body(c, "WhenAModelChanges").Remove("required")),
            new(
                51,
                "an address that people see",
                c => Body(c, "WhenAModelChanges")["properties"]!["callbackUrl"]!.AsObject().Remove("x-ms-visibility")
            ),
            new(51, "no address", c => Body(c, "WhenAModelChanges")["properties"]!.AsObject().Remove("callbackUrl")),
            new(51, "an address that no webhook takes", c => Body(c, "AddTag")["properties"]!["label"]!["x-ms-notification-url"] = true),
            new(52, "no content", c => c.Paths["/triggers/webhooks"]!.AsObject().Remove("x-ms-notification-content")),
            new(52, "a notification of an action", c => Operation(c, "GetModel")["x-ms-notification"] = new JsonObject()),
            new(53, "nothing that removes", c => c.Paths.Remove("/triggers/webhooks/{webhookId}")),
            new(53, "a removal that people see", c => Operation(c, "UnsubscribeFromModelChanges").Remove("x-ms-visibility")),
            new(53, "a removal elsewhere", c => Move(c, "/triggers/webhooks/{webhookId}", "/triggers/hooks/{webhookId}")),
        ];

    private static JsonObject Dynamic(ConnectorCopy copy) =>
        Body(copy, "AddTag")["properties"]!["floorId"]!["x-ms-dynamic-values"]!.AsObject();

    private static IEnumerable<Breakage> OfSchemas() =>
        [
            new(38, "an unknown type", c => c.Property("name")["type"] = "text"),
            new(38, "an unknown format", c => c.Property("created")["format"] = "moment"),
            new(38, "a default that is no value", c => Operation(c, "ListDimensions")["parameters"]![1]!["default"] = "feet"),
            new(38, "a default of another type", c => Parameter(c, "IncludeArchived")["default"] = "true"),
            new(38, "a value twice", c => Operation(c, "ListDimensions")["parameters"]![1]!["enum"]!.AsArray().Add("metric")),
            new(38, "no value", c => Operation(c, "ListDimensions")["parameters"]![1]!["enum"]!.AsArray().Clear()),
            new(39, "an array of nothing", c => c.Property("warnings").Remove("items")),
            new(39, "a required property that is missing", c => c.Model["required"] = new JsonArray("nothing")),
            new(39, "nothing required", c => c.Model["required"] = new JsonArray()),
            new(40, "internal with a default", c => Parameter(c, "Since")["default"] = "now"),
            new(40, "internal and required", c => Parameter(c, "Since")["required"] = true),
            new(
                40,
                "an internal property with a default",
                c =>
                {
                    c.Property("name")["x-ms-visibility"] = "internal";
                    c.Property("name")["default"] = "x";
                }
            ),
            new(41, "a pattern that does not compile", c => c.Property("name")["pattern"] = "("),
            new(
                41,
                "more at least than at most",
                c =>
                {
                    c.Property("name")["minLength"] = 2;
                    c.Property("name")["maxLength"] = 1;
                }
            ),
            new(42, "an empty text", c => c.Property("name")["description"] = ""),
            new(
                43,
                "an example in XML",
                c => Operation(c, "GetModel")["responses"]!["200"]!["examples"] = new JsonObject { ["text/xml"] = "x" }
            ),
            new(44, "an editor without a dictionary", c => c.Property("name")["x-ms-editor"] = "dictionary"),
            new(45, "a property without a type", c => c.Property("name").Remove("type")),
            new(45, "a property without a description", c => c.Property("name").Remove("description")),
        ];

    private static IEnumerable<Breakage> OfPackage() =>
        [
            new(54, "white", c => c.Properties["iconBrandColor"] = "#ffffff"),
            new(54, "a name", c => c.Properties["iconBrandColor"] = "orange"),
            new(55, "required as a boolean", c => Constraints(c)["required"] = true),
            new(55, "clear text as a text", c => Constraints(c)["clearText"] = "true"),
            new(55, "an unknown type", c => c.Properties["connectionParameters"]!["username"]!["type"] = "password"),
            new(
                56,
                "a policy for nothing",
                c =>
                    c.Properties["policyTemplateInstances"] = new JsonArray(
                        new JsonObject
                        {
                            ["parameters"] = new JsonObject { ["x-ms-apimTemplate-operationName"] = new JsonArray("DeleteModel") },
                        }
                    )
            ),
            new(57, "no owner", c => c.Properties.Remove("stackOwner")),
            new(58, "an operation without a script", c => c.Properties["scriptOperations"]!.AsArray().RemoveAt(0)),
            new(
                58,
                "an operation that the table lacks",
                c => c.Script = c.Script.Replace("[\"GetModel\"]", "[\"ReadModel\"]", StringComparison.Ordinal)
            ),
            new(58, "an operation that the readme lacks", c => c.Readme = c.Readme.Replace("(`GetModel`)", "", StringComparison.Ordinal)),
        ];

    private static JsonObject Constraints(ConnectorCopy copy) =>
        copy.Properties["connectionParameters"]!["username"]!["uiDefinition"]!["constraints"]!.AsObject();
}
