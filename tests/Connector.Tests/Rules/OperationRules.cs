using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static MatterportForDataverse.Connector.Tests.Rules.ConnectorRules;

namespace MatterportForDataverse.Connector.Tests.Rules;

/// <summary>Rules about operations.</summary>
internal static partial class OperationRules
{
    private static readonly string[] Named = ["400", "401", "403", "404", "429", "502"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        Each(21, "an ID is in Pascal case and unique", o => Id().IsMatch(o.Id) && o.Copy.Operations.Count(other => other.Id == o.Id) == 1),
        Each(
            22,
            "a summary is in sentence case, of letters, digits, and parentheses, at most 80 of them",
            o => Summary().IsMatch(o.Summary) && !ProductName().IsMatch(o.Summary) && !Capitals().IsMatch(o.Summary)
        ),
        Each(
            23,
            "a description is a sentence that differs from the summary",
            o => o.Description.Length > 0 && o.Description.EndsWith('.') && o.Description.TrimEnd('.') != o.Summary
        ),
        Each(
            24,
            "a trigger says when",
            o =>
                !o.IsTrigger
                || (
                    o.Summary.StartsWith("When a ", StringComparison.Ordinal)
                    && o.Description.StartsWith("This operation triggers when ", StringComparison.Ordinal)
                )
        ),
        Each(
            25,
            "visibility is a known value, and what only the platform calls is internal",
            o =>
                (string?)o.Content["x-ms-visibility"] is null or "important" or "advanced" or "internal"
                && (o.Id is not ("TestConnection" or "UnsubscribeFromModelChanges") || o.IsInternal)
        ),
        Each(
            26,
            "there is an answer of success, and keys are statuses",
            o =>
                o.Responses.Any(response => response.Key.StartsWith('2'))
                && o.Responses.All(response => response.Key == "default" || Status().IsMatch(response.Key))
        ),
        Each(
            27,
            "one answer has a schema, that of success",
            o => WithSchema(o).All(key => key is "200" or "201") && WithSchema(o).Length <= 1
        ),
        Each(
            28,
            "the answer is described, and so are the known errors",
            o =>
                WithSchema(o).Length == 1
                && o.Responses[WithSchema(o)[0]]!["schema"]!.AsObject().Count > 0
                && Named.All(o.Responses.ContainsKey)
        ),
        Each(
            29,
            "GET has no body, and there is one body at most",
            o => o.Parameters.Count(p => (string?)p["in"] is "body" or "formData") <= (o.Method == "get" ? 0 : 1)
        ),
        new(30, "revisions of a family are told apart, and only deprecated ones are replaced", Families),
        Each(
            31,
            "what is deprecated says so everywhere",
            o =>
                (bool?)o.Content["deprecated"] != true
                || (o.Summary.EndsWith("(deprecated)", StringComparison.Ordinal) && o.Content["x-ms-api-annotation"] is not null)
        ),
        Each(
            32,
            "a next link has one of the two names",
            o => o.Content["x-ms-pageable"] is not { } page || (string?)page["nextLinkName"] is "nextLink" or "@odata.nextLink"
        ),
    ];

    private static Rule Each(int number, string says, Func<CopiedOperation, bool> holds) =>
        new(
            number,
            says,
            copy => copy.Operations.Where(operation => !holds(operation)).Select(operation => $"{operation.Id} {operation.Path}")
        );

    private static string[] WithSchema(CopiedOperation operation) =>
        [.. operation.Responses.Where(response => response.Value?["schema"] is not null).Select(response => response.Key)];

    private static IEnumerable<string> Families(ConnectorCopy copy)
    {
        var annotated = copy.Operations.Where(operation => operation.Content["x-ms-api-annotation"] is JsonObject).ToArray();
        return annotated
            .Where(operation => Of(operation)["revision"] is null || (Of(operation)["replacement"] is not null && !Deprecated(operation)))
            .Select(operation => operation.Id)
            .Concat(Twice(annotated.Select(operation => $"{Of(operation)["family"]} {Of(operation)["revision"]}")));
    }

    private static JsonObject Of(CopiedOperation operation) => operation.Content["x-ms-api-annotation"]!.AsObject();

    private static bool Deprecated(CopiedOperation operation) => (bool?)operation.Content["deprecated"] == true;

    [GeneratedRegex(@"^([A-Z][A-Za-z0-9]*){1,80}(_V[2-9])?\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9 ()]{0,78}[A-Za-z0-9)]\z")]
    private static partial Regex Summary();

    // A capital behind the first word, other than in a name.
    [GeneratedRegex(@" (?!GraphQL\b)[A-Z]")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"^[1-5]\d\d\z")]
    private static partial Regex Status();
}
