using System.Text.Json.Nodes;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Rules.Settings;

/// <summary>
/// A custom connector is an OpenAPI 2.0 definition with operations that flows know by their ids; Microsoft's packer does not look inside.
/// </summary>
internal sealed class ConnectorOpenapiRule()
    : MeaningRule(
        "connector.openapi",
        "A connector whose definition is not OpenAPI 2.0 with paths, or whose operations lack ids or share one."
    )
{
    private static readonly string[] Verbs = ["get", "put", "post", "delete", "options", "head", "patch"];

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from file in solution.Tree.OfKind(FileKind.ConnectorPart)
        where file.Path.EndsWith("_openapidefinition.json", StringComparison.Ordinal)
        from reason in Reasons(file.Json)
        select new Violation(file, reason);

    private static IEnumerable<string> Reasons(JsonObject? definition)
    {
        if (definition?["swagger"]?.ToString() != "2.0" || definition["paths"] is not JsonObject paths)
        {
            return ["The definition is not OpenAPI 2.0 (swagger 2.0 with paths)."];
        }

        var ids = paths
            .Where(path => path.Value is JsonObject)
            .SelectMany(path => path.Value!.AsObject().Where(operation => Verbs.Contains(operation.Key)))
            .Select(operation => operation.Value?["operationId"]?.ToString() ?? "")
            .ToList();
        return ids.Where(id => id.Length == 0)
            .Select(_ => "An operation has no operationId.")
            .Concat(
                ids.Where(id => id.Length > 0)
                    .GroupBy(id => id)
                    .Where(group => group.Count() > 1)
                    .Select(group => $"The operationId {group.Key} is that of {group.Count()} operations.")
            );
    }
}
