using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Settings;

/// <summary>
/// An environment variable has a type, and a default that fits it:
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/environmentvariabledefinition. A secret has none in a package.
/// </summary>
internal sealed class EnvironmentVariables()
    : Rule(
        "environment-variable.malformed",
        "An environment variable without the prefix, of a type that does not exist, or whose default does not fit its type; a secret with a default."
    )
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from file in solution.Roots(FileKind.EnvironmentVariable)
        let name = file.Xml.Attr("schemaname")
        let reason = name.StartsWith(solution.Prefix, StringComparison.Ordinal)
            ? Reason(file.Xml!)
            : $"does not start with {solution.Prefix}"
        where reason is not null
        select new Fault(file, $"The environment variable {name} {reason}.");

    private static string? Reason(XElement variable)
    {
        var standard = variable.Text("defaultvalue");
        return variable.Text("type") switch
        {
            "100000000" or "100000004" => null,
            "100000001" => standard.Length == 0 || IsNumber(standard) ? null : "has a default that is no number",
            "100000002" => standard is "" or "yes" or "no" ? null : "has a default that is neither yes nor no",
            "100000003" => standard.Length == 0 || IsJson(standard) ? null : "has a default that is no JSON",
            "100000005" => standard.Length == 0 ? null : "is a secret and has a default; where the secret lies is said by each environment",
            var type => $"is of the type {type}, which does not exist",
        };
    }

    private static bool IsNumber(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    private static bool IsJson(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
