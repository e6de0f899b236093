using System.Text.Json.Nodes;

namespace MatterportForDataverse.Connector.Tests.Rules;

/// <summary>No definition breaks what was made with the one that was released last.</summary>
public sealed class CompatibilityTests
{
    private static readonly Dictionary<string, Action<JsonObject>> Changes = new()
    {
        ["an operation is gone"] = c => c["paths"]!.AsObject().Remove("/mpt_StartSync"),
        ["an operation has another name"] = c => c["paths"]!["/mpt_StartSync"]!["post"]!["operationId"] = "Synchronize",
        ["an operation lies elsewhere"] = c => Move(c, "/mpt_StartSync", "/mpt_Sync"),
        ["an input is gone"] = c => Body(c, "/mpt_LinkModel").AsObject().Remove("role"),
        ["an input has another type"] = c => Body(c, "/mpt_LinkModel")["role"]!["type"] = "integer",
        ["a value cannot be chosen any more"] = c => Body(c, "/mpt_LinkModel")["role"]!["enum"]!.AsArray().RemoveAt(0),
        ["an input has become required"] = c => Schema(c, "/mpt_LinkModel")["required"]!.AsArray().Add("role"),
        ["a parameter has become required"] = c => c["parameters"]!["Top"]!["required"] = true,
        ["an output is gone"] = c => c["definitions"]!["Model"]!["properties"]!.AsObject().Remove("tourLink"),
        ["an output in a list has another type"] = c => c["definitions"]!["OrderLine"]!["properties"]!["amount"]!["type"] = "string",
        ["a status is gone"] = c => c["paths"]!["/mpt_StartSync"]!["post"]!["responses"]!.AsObject().Remove("409"),
    };

    public static TheoryData<string> Broken => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(ConnectorFiles.Names), MemberType = typeof(ConnectorFiles))]
    public void The_definition_breaks_no_flow_of_the_last_release(string connector) =>
        Assert.Empty(Compatibility.Breaks(Released(connector), ConnectorFiles.Named(connector).Definition()));

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_change_that_breaks_is_noticed(string change)
    {
        var after = Released("makers");
        Changes[change](after);

        Assert.NotEmpty(Compatibility.Breaks(Released("makers"), after));
    }

    [Fact]
    public void What_only_adds_breaks_nothing()
    {
        var after = Released("makers");
        var more = after["paths"]!["/mpt_LinkModel"]!.DeepClone();
        more["post"]!["operationId"] = "LinkModel_V2";
        after["paths"]!["/mpt_LinkModel_V2"] = more;
        Body(after, "/mpt_LinkModel")["note"] = new JsonObject { ["type"] = "string" };
        after["definitions"]!["Model"]!["properties"]!["more"] = new JsonObject { ["type"] = "string" };

        Assert.Empty(Compatibility.Breaks(Released("makers"), after));
    }

    private static JsonObject Released(string connector) =>
        JsonNode.Parse(File.ReadAllText(Repository.At("connector-definition", "released", connector + ".json")))!.AsObject();

    private static JsonNode Schema(JsonObject definition, string path) =>
        definition["paths"]![path]!["post"]!["parameters"]!.AsArray()[^1]!["schema"]!;

    private static JsonNode Body(JsonObject definition, string path) => Schema(definition, path)["properties"]!;

    private static void Move(JsonObject definition, string from, string to)
    {
        var paths = definition["paths"]!.AsObject();
        paths[to] = paths[from]!.DeepClone();
        paths.Remove(from);
    }
}
