using System.Text.RegularExpressions;
using static MatterportForDataverse.Connector.Tests.Rules.ConnectorRules;

namespace MatterportForDataverse.Connector.Tests.Rules;

/// <summary>Rules about paths.</summary>
internal static partial class PathRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(
            18,
            "a path begins with /, and is made of names and whole variables",
            c => c.Paths.Select(path => path.Key).Where(path => !Form().IsMatch(path))
        ),
        new(
            19,
            "paths can be told apart, whatever their case and their variables",
            c =>
                Twice(c.Paths.Select(path => Variable().Replace(path.Key, "{}").ToUpperInvariant()))
                    .Concat(c.Paths.Where(path => path.Value!["$ref"] is not null).Select(path => path.Key))
        ),
        new(20, "variables and path parameters agree, are required, and say their encoding", c => c.Operations.SelectMany(Variables)),
    ];

    private static IEnumerable<string> Variables(CopiedOperation operation)
    {
        var named = Variable().Matches(operation.Path).Select(match => match.Groups[1].Value).ToArray();
        var given = operation.Parameters.Where(parameter => (string?)parameter["in"] == "path").ToArray();
        var names = given.Select(parameter => (string?)parameter["name"] ?? "").ToArray();
        return named
            .Except(names)
            .Concat(names.Except(named))
            .Concat(
                given
                    .Where(parameter => (bool?)parameter["required"] != true || parameter["x-ms-url-encoding"] is null)
                    .Select(parameter => (string)parameter["name"]!)
            )
            .Concat(
                operation
                    .Parameters.Where(parameter => (string?)parameter["in"] == "query" && parameter["x-ms-url-encoding"] is not null)
                    .Select(parameter => (string)parameter["name"]!)
            )
            .Select(name => $"{operation.Id} {name}");
    }

    [GeneratedRegex(@"^(/([A-Za-z0-9._-]+|\{[A-Za-z0-9]+\}))+\z")]
    private static partial Regex Form();

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Variable();
}
