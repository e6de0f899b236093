using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static MatterportForDataverse.Connector.Tests.Rules.ConnectorRules;

namespace MatterportForDataverse.Connector.Tests.Rules;

/// <summary>Rules about the files beside the definition.</summary>
internal static partial class PackageRules
{
    private static readonly string[] ParameterTypes = ["string", "securestring", "int", "bool"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(
            54,
            "the brand color is a color, and not one of the two that are refused",
            c =>
                Unless(
                    Color().IsMatch(Text(c, "iconBrandColor"))
                        && Text(c, "iconBrandColor").ToLowerInvariant() is not ("#007ee5" or "#ffffff"),
                    Text(c, "iconBrandColor")
                )
        ),
        new(
            55,
            "connection parameters have known types and constraints of the right kinds",
            c => Parameters(c).Where(parameter => !IsGood(parameter.Value!.AsObject())).Select(parameter => parameter.Key)
        ),
        new(
            56,
            "policies name operations that exist",
            c =>
                (c.Properties["policyTemplateInstances"] as JsonArray ?? [])
                    .SelectMany(policy => policy!["parameters"]?["x-ms-apimTemplate-operationName"] as JsonArray ?? [])
                    .Select(name => (string)name!)
                    .Except(Ids(c))
        ),
        new(
            57,
            "publisher and owner are there and plain",
            c => new[] { "publisher", "stackOwner" }.Where(name => !Plain().IsMatch(Text(c, name)))
        ),
        new(
            58,
            "definition, properties, script, and readme name the same operations",
            c =>
                Differences(Ids(c), (c.Properties["scriptOperations"] as JsonArray ?? []).Select(name => (string)name!))
                    .Concat(Differences(Ids(c), HandlerLine().Matches(c.Script).Select(match => match.Groups[1].Value)))
                    .Concat(Differences(Ids(c, shown: true), ReadmeName().Matches(c.Readme).Select(match => match.Groups[1].Value)))
        ),
    ];

    private static string Text(ConnectorCopy copy, string name) => (string?)copy.Properties[name] ?? "";

    private static JsonObject Parameters(ConnectorCopy copy) => copy.Properties["connectionParameters"] as JsonObject ?? [];

    private static string[] Ids(ConnectorCopy copy, bool shown = false) =>
        [.. copy.Operations.Where(operation => !shown || !operation.IsInternal).Select(operation => operation.Id)];

    private static IEnumerable<string> Differences(IEnumerable<string> one, IEnumerable<string> other)
    {
        var (left, right) = (one.ToArray(), other.ToArray());
        return left.Except(right).Concat(right.Except(left)).Concat(Twice(right));
    }

    private static bool IsGood(JsonObject parameter) =>
        (string?)parameter["type"] == "oauthSetting"
            ? IsGoodSignIn(parameter["oAuthSettings"] as JsonObject ?? [])
            : IsGoodValue(parameter);

    // Without any word of its own: the sign-in shows its own window.
    private static bool IsGoodSignIn(JsonObject settings) =>
        (string?)settings["identityProvider"] == "aad"
        && (string?)settings["properties"]?["IsFirstParty"] == "False"
        && settings["clientSecret"] is null
        && (string?)settings["customParameters"]?["resourceUri"]?["value"] is { Length: > 0 } resource
        && resource == (string?)settings["properties"]?["AzureActiveDirectoryResourceId"];

    private static bool IsGoodValue(JsonObject parameter) =>
        ParameterTypes.Contains((string?)parameter["type"])
        && parameter["uiDefinition"]?["constraints"] is JsonObject constraints
        && constraints["required"]?.GetValueKind() == JsonValueKind.String
        && constraints["clearText"]?.GetValueKind() is JsonValueKind.True or JsonValueKind.False;

    [GeneratedRegex("^#[0-9A-Fa-f]{6}\\z")]
    private static partial Regex Color();

    [GeneratedRegex("^[A-Za-z0-9 ]+\\z")]
    private static partial Regex Plain();

    [GeneratedRegex("^        \\[\"([A-Za-z0-9_]+)\"\\] = ", RegexOptions.Multiline)]
    private static partial Regex HandlerLine();

    [GeneratedRegex("^### .*\\(`([A-Za-z0-9_]+)`\\)", RegexOptions.Multiline)]
    private static partial Regex ReadmeName();
}
