using System.Text.Json.Nodes;

namespace MatterportForDataverse.Connector.Tests.Rules;

/// <summary>Ways to break a rule that only the makers' connector has the parts for.</summary>
internal static class MakersBreakage
{
    public static IReadOnlyList<Breakage> All { get; } =
    [
        Of(9, "an expression that is no variable", c => c.Definition["host"] = "@environmentVariables(host)"),
        Of(13, "a scope that is not defined", c => c.Definition["security"]![0]!["aad"]![0] = "full_access"),
        Of(13, "a sign-in without its addresses", c => c.Definition["securityDefinitions"]!["aad"]!.AsObject().Remove("tokenUrl")),
        Of(46, "a source in the body that does not exist", c => Schema(c)["parameters"]!["bundleId"]!["parameter"] = "bundle"),
        Of(46, "a parameter of a path that is missing", c => Parameter(c, "RecordRow")["x-ms-dynamic-list"]!["operationId"] = "Find"),
        Of(47, "a schema that is not there", c => Schema(c)["value-path"] = "fields"),
        Of(49, "one form of a schema only", c => Options(c).Remove("x-ms-dynamic-properties")),
        Of(49, "one form of a list only, on a parameter", c => Parameter(c, "ModelRow").Remove("x-ms-dynamic-values")),
        Of(55, "a secret in the file", c => SignIn(c)["clientSecret"] = "secret"),
        Of(55, "another resource", c => SignIn(c)["customParameters"]!["resourceUri"]!["value"] = "https://example.com"),
    ];

    private static Breakage Of(int rule, string how, Action<ConnectorCopy> act) => new(rule, how, act) { Files = ConnectorFiles.Makers };

    private static JsonObject Parameter(ConnectorCopy copy, string name) => copy.Definition["parameters"]![name]!.AsObject();

    private static JsonObject Options(ConnectorCopy copy) => copy.Operation("RequestOrder").Body!["properties"]!["options"]!.AsObject();

    private static JsonObject Schema(ConnectorCopy copy) => Options(copy)["x-ms-dynamic-schema"]!.AsObject();

    private static JsonObject SignIn(ConnectorCopy copy) => copy.Properties["connectionParameters"]!["token"]!["oAuthSettings"]!.AsObject();
}
