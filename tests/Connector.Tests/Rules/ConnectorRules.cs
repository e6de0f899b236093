using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MatterportForDataverse.Connector.Tests.Rules;

/// <summary>Rules about the connector as a whole.</summary>
internal static partial class ConnectorRules
{
    // Ours; the platform takes 500,000.
    private const int MostCharacters = 300_000;

    private static readonly string[] Categories =
    [
        "AI",
        "Business Management",
        "Business Intelligence",
        "Collaboration",
        "Commerce",
        "Communication",
        "Content and Files",
        "Finance",
        "Data",
        "Human Resources",
        "Internet of Things",
        "IT Operations",
        "Lifestyle and Entertainment",
        "Marketing",
        "Productivity",
        "Sales and CRM",
        "Security",
        "Social Media",
        "Website",
    ];

    private static readonly string[] Keywords =
    [
        "swagger",
        "info",
        "host",
        "basePath",
        "schemes",
        "consumes",
        "produces",
        "paths",
        "definitions",
        "parameters",
        "responses",
        "securityDefinitions",
        "security",
        "tags",
        "externalDocs",
    ];

    private static readonly string[] Order =
    [
        "swagger",
        "info",
        "host",
        "basePath",
        "schemes",
        "consumes",
        "produces",
        "paths",
        "definitions",
        "parameters",
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(
            1,
            "the title is English, at most 30 characters, and ends with a letter, a digit, or )",
            c => Unless(TitleForm().IsMatch(Title(c)), Title(c))
        ),
        new(2, "the title names no product of the platform, API, or Connector", c => Unless(!ProductName().IsMatch(Title(c)), Title(c))),
        new(
            4,
            "the description has 30 to 500 characters and names no product or API",
            c => Unless(Description(c).Length is >= 30 and <= 500 && !ProductName().IsMatch(Description(c)), Description(c))
        ),
        new(5, "the contact has a name, an absolute address, and an email address", Contact),
        new(
            6,
            "website, privacy policy, and categories are told",
            c => new[] { "Website", "Privacy policy", "Categories" }.Where(name => string.IsNullOrEmpty(Metadata(c, name)))
        ),
        new(
            7,
            "at most two categories of the list",
            c => Chosen(c).Except(Categories).Concat(Unless(Chosen(c).Length <= 2, "more than two"))
        ),
        new(
            8,
            "the version is 2.0, and other keywords than those known begin with x-",
            c =>
                Unless((string?)c.Definition["swagger"] == "2.0", "swagger")
                    .Concat(Keys(c).Except(Keywords).Where(key => !key.StartsWith("x-", StringComparison.Ordinal)))
        ),
        new(
            9,
            "host, base path, and schemes are what they should be",
            c =>
                Unless(IsHost((string?)c.Definition["host"] ?? ""), "host")
                    .Concat(Unless(((string?)c.Definition["basePath"] ?? "/").StartsWith('/'), "basePath"))
                    .Concat(Unless(Texts(c, "schemes").Length > 0 && !Texts(c, "schemes").Except(["http", "https"]).Any(), "schemes"))
        ),
        new(10, "the host is production", c => Unless(!Trial().IsMatch((string?)c.Definition["host"] ?? ""), "host")),
        new(
            11,
            "bodies are JSON",
            c =>
                Texts(c, "consumes")
                    .Concat(Texts(c, "produces"))
                    .Where(type => type != "application/json")
                    .Concat(Unless(Texts(c, "consumes").Length > 0, "consumes"))
        ),
        new(
            12,
            "no tag is declared twice",
            c => Twice((c.Definition["tags"] as JsonArray ?? []).Select(tag => (string?)tag!["name"] ?? ""))
        ),
        new(13, "each security requirement is defined, and a scheme has nothing but its properties", Security),
        new(14, "the definition is within our budget of 300,000 characters", c => Unless(c.Text.Length <= MostCharacters, "too long")),
        new(15, "operations and schemas are within their numbers", Numbers),
        new(16, "indented by four spaces, without tabs and trailing blanks, in the usual order", Layout),
        new(
            17,
            "what is repeated is a reference",
            c =>
                Twice(
                    c.Operations.SelectMany(operation => operation.Listed)
                        .Where(parameter => parameter!["$ref"] is null && (string?)parameter["in"] != "body")
                        .Select(parameter => parameter!.ToJsonString())
                        .Where(text => !text.Contains("\"pageSize\"", StringComparison.Ordinal))
                )
        ),
    ];

    /// <summary>The problem, unless something holds.</summary>
    public static IEnumerable<string> Unless(bool holds, string problem) => holds ? [] : [problem];

    public static IEnumerable<string> Twice(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);

    /// <summary>Whether a text names a product of the platform, or says API or Connector.</summary>
    [GeneratedRegex(
        @"\b(API|Connectors?|Power (Apps|Automate|BI|Platform)|PowerApps|Dataverse|Copilot|Logic Apps|Microsoft)\b",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex ProductName();

    private static string Title(ConnectorCopy copy) => (string?)copy.Info["title"] ?? "";

    private static string Description(ConnectorCopy copy) => (string?)copy.Info["description"] ?? "";

    private static IEnumerable<string> Keys(ConnectorCopy copy) => copy.Definition.Select(part => part.Key);

    private static string[] Texts(ConnectorCopy copy, string name) =>
        [.. (copy.Definition[name] as JsonArray ?? []).Select(item => (string?)item ?? "")];

    private static string Metadata(ConnectorCopy copy, string name) =>
        (string?)
            (copy.Definition["x-ms-connector-metadata"] as JsonArray ?? [])
                .FirstOrDefault(part => (string?)part!["propertyName"] == name)
                ?["propertyValue"]
        ?? "";

    private static string[] Chosen(ConnectorCopy copy) =>
        Metadata(copy, "Categories").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<string> Contact(ConnectorCopy copy)
    {
        var contact = copy.Info["contact"] as JsonObject ?? [];
        return Unless(!string.IsNullOrWhiteSpace((string?)contact["name"]), "name")
            .Concat(Unless(Uri.TryCreate((string?)contact["url"], UriKind.Absolute, out _), "url"))
            .Concat(Unless(Email().IsMatch((string?)contact["email"] ?? ""), "email"));
    }

    private static IEnumerable<string> Security(ConnectorCopy copy)
    {
        var schemes = copy.Definition["securityDefinitions"] as JsonObject ?? [];
        foreach (var requirement in (copy.Definition["security"] as JsonArray ?? []).SelectMany(part => part!.AsObject()))
        {
            var scopes = (schemes[requirement.Key]?["scopes"] as JsonObject ?? []).Select(scope => scope.Key);
            if (
                !schemes.ContainsKey(requirement.Key)
                || requirement.Value is not JsonArray wanted
                || wanted.Select(scope => (string?)scope ?? "").Except(scopes).Any()
            )
            {
                yield return requirement.Key;
            }
        }

        foreach (var (name, scheme) in schemes)
        {
            if (
                Scheme((string?)scheme!["type"]) is not { } parts
                || !parts.SequenceEqual(scheme.AsObject().Select(part => part.Key).Except(["description"]))
            )
            {
                yield return name;
            }
        }
    }

    private static string[]? Scheme(string? type) =>
        type switch
        {
            "basic" => ["type"],
            "oauth2" => ["type", "flow", "authorizationUrl", "tokenUrl", "scopes"],
            _ => null,
        };

    // A host can be the value of an environment variable, which a solution brings.
    private static bool IsHost(string host) => Uri.CheckHostName(host) == UriHostNameType.Dns || Variable().IsMatch(host);

    private static IEnumerable<string> Numbers(ConnectorCopy copy)
    {
        var all = copy.Schemas.ToArray();
        return Unless(copy.Operations.Count() <= 256, "operations")
            .Concat(Unless(all.All(found => found.Place.Count(sign => sign == '/') <= 10), "depth"))
            .Concat(
                copy.Operations.Where(operation => operation.Body is { } body && ConnectorCopy.Within("", body).Count() > 512)
                    .Select(operation => operation.Id)
            );
    }

    private static IEnumerable<string> Layout(ConnectorCopy copy)
    {
        var lines = copy.Text.Split('\n');
        var order = Keys(copy).Where(Order.Contains).ToArray();
        return lines
            .Where(line => line.Contains('\t', StringComparison.Ordinal) || line.EndsWith(' ') || line.EndsWith('\r'))
            .Concat(lines.Where(line => (line.Length - line.TrimStart(' ').Length) % 4 != 0))
            .Concat(Unless(order.SequenceEqual(Order.Where(order.Contains)), "order"));
    }

    [GeneratedRegex(@"^[\x20-\x7E]{0,29}[A-Za-z0-9)]\z")]
    private static partial Regex TitleForm();

    [GeneratedRegex("""^@environmentVariables\("mpt_[A-Za-z]+"\)\z""")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+\z")]
    private static partial Regex Email();

    [GeneratedRegex(@"(^|[.-])(staging|stage|dev|test|qa|sandbox)([.-]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Trial();
}
