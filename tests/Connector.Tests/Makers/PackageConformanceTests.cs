using System.Text.Json.Nodes;
using MatterportForDataverse.Connector.Tests.Operations;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.CustomApis;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Connector.Tests.Makers;

/// <summary>Names, types, and required flags of the makers' definition are those of the solution package.</summary>
public sealed class PackageConformanceTests
{
    private static readonly UnpackedSolution Package = new(SolutionTree.Read(Repository.Package));

    // Operations that answer rows or parts of a custom API's answer, of which only what is given is compared.
    private static readonly string[] AnswersOtherwise = ["ListAddOns", "GetAddOnOptions", "QuoteOrder", "RequestOrder", "WithdrawOrder"];

    // What is given in another form, and why.
    private static readonly Dictionary<string, string> Otherwise = new()
    {
        ["RequestOrder.OperationId"] = "requestId", // It names the request, not an operation of the connector.
        ["RequestOrder.Lines"] = "bundleId", // One line, typed: an add-on and its options.
        ["QuoteOrder.Lines"] = "bundleId",
    };

    // What is left out, and why.
    private static readonly string[] LeftOut =
    [
        "RequestOrder.TypedName", // Only to delete a model.
        "StartSync.ResetClocks", // For administrators, in the app.
        "ListAddOns.Lines",
        "GetAddOnOptions.Lines",
    ];

    // Beside what the package has.
    private static readonly string[] Added = ["QuoteOrder.options", "RequestOrder.options", "GetAddOnOptions.bundleId"];

    public static TheoryData<string> Calls => [.. Calling.Select(operation => operation.Id)];

    private static IEnumerable<DefinedOperation> Calling =>
        DefinedOperation.All(ConnectorFiles.Makers).Where(operation => Api(operation) is not null);

    [Theory]
    [MemberData(nameof(Calls))]
    public void What_is_given_has_the_names_types_and_duties_of_the_package(string id)
    {
        var operation = DefinedOperation.Named(ConnectorFiles.Makers, id);
        var given = Given(operation);
        foreach (var parameter in Api(operation)!.Parameters)
        {
            var unique = parameter.UniqueName.Text;
            if (LeftOut.Contains($"{id}.{unique}"))
            {
                Assert.True(parameter.IsOptional, unique);
                continue;
            }

            var name = Otherwise.GetValueOrDefault($"{id}.{unique}", Small(unique));
            Assert.True(given.Remove(name, out var found), $"{id} lacks {name}");
            Assert.Equal(!parameter.IsOptional || Otherwise.ContainsKey($"{id}.{unique}"), found.IsRequired);
            Assert.Contains((string)found.Schema["type"]!, Types(parameter.TypeName, (string)found.Schema["type"]!, found.Schema));
        }

        Assert.Empty(given.Keys.Select(name => $"{id}.{name}").Except(Added));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void What_is_answered_has_the_names_and_types_of_the_package(string id)
    {
        var operation = DefinedOperation.Named(ConnectorFiles.Makers, id);
        if (AnswersOtherwise.Contains(id))
        {
            return;
        }

        var properties = Definition((string)operation.Content["responses"]!["200"]!["schema"]!["$ref"]!);
        var api = Api(operation)!;
        Assert.Equal(api.Properties.Select(property => Small(property.UniqueName.Text)).Order(), properties.Select(one => one.Key).Order());
        foreach (var property in api.Properties)
        {
            var schema = properties[Small(property.UniqueName.Text)]!.AsObject();
            if ((string?)schema["type"] == "array")
            {
                Assert.Equal(Shape($"{api.UniqueName.Text}.{property.UniqueName.Text}"), Items(schema));
            }
            else
            {
                Assert.Contains((string)schema["type"]!, Types(property.TypeName, "", schema));
            }
        }
    }

    [Fact]
    public void Choices_have_the_words_of_the_package_in_its_order()
    {
        var script = ConnectorFiles.Makers.Text("script.csx");
        foreach (
            var choice in new[]
            {
                "modelstate",
                "accessvisibility",
                "syncstate",
                "linkrole",
                "issuekind",
                "workstate",
                "ordermode",
                "orderact",
                "orderstate",
                "assetkind",
                "assetavailability",
            }
        )
        {
            var known = Package
                .Choices.Find("mpt_" + choice)!
                .Options.Select(option => option.DisplayName.Text.ToLowerInvariant().Replace(' ', '-'));
            var listed = script[script.IndexOf($"[\"{choice}\"] = new[]", StringComparison.Ordinal)..];
            var words = System.Text.RegularExpressions.Regex.Matches(
                listed[listed.IndexOf('{', StringComparison.Ordinal)..listed.IndexOf('}', StringComparison.Ordinal)],
                "\"([^\"]+)\""
            );
            Assert.Equal(known, words.Select(match => match.Groups[1].Value));
        }
    }

    private static CustomApiDefinition? Api(DefinedOperation operation) =>
        Package.CustomApis.FirstOrDefault(api => api.UniqueName.Text == operation.Path.Split('/')[1]);

    private static Dictionary<string, (bool IsRequired, JsonObject Schema)> Given(DefinedOperation operation)
    {
        var given = new Dictionary<string, (bool, JsonObject)>();
        foreach (var parameter in operation.Parameters)
        {
            if (parameter["schema"] is not JsonObject body)
            {
                given[(string)parameter["name"]!] = ((bool)parameter["required"]!, parameter);
                continue;
            }

            var required = (body["required"] as JsonArray ?? []).Select(name => (string)name!).ToArray();
            foreach (var (name, schema) in body["properties"]!.AsObject())
            {
                given[name] = (required.Contains(name), schema!.AsObject());
            }
        }

        return given;
    }

    // Lists of IDs are typed here and texts there, and a choice is a word here and a number there.
    private static string[] Types(string type, string found, JsonObject schema) =>
        type switch
        {
            "Boolean" => ["boolean"],
            "Integer" => found == "string" && schema["enum"] is not null ? ["string"] : ["integer"],
            "Decimal" or "Float" => ["number"],
            "String" when found == "array" => ["array"],
            _ => ["string"],
        };

    private static string Small(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static JsonObject Definition(string reference) =>
        ConnectorFiles.Makers.Definition()["definitions"]![reference.Split('/')[^1]]!["properties"]!.AsObject();

    private static IEnumerable<string> Items(JsonObject list) =>
        Definition((string)list["items"]!["$ref"]!).Select(one => $"{one.Key} {one.Value!["type"]}").Order();

    // The model's row has the name that it has everywhere; a code's arguments say what its sentence says.
    private static IEnumerable<string> Shape(string property)
    {
        var shape = Directory
            .EnumerateFiles(Repository.At("solution-package", "shapes"))
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!)
            .Single(one => one["x-itemsOf"]!.AsArray().Any(of => (string?)of == property));
        return shape["properties"]!
            .AsObject()
            .Where(one => (string?)one.Value!["type"]!.ToString() != "object")
            .Select(one => $"{(one.Key == "rowId" ? "modelRowId" : one.Key)} {One(one.Value!["type"]!)}")
            .Order();
    }

    private static string One(JsonNode type) => type is JsonArray several ? (string)several[0]! : (string)type!;
}
