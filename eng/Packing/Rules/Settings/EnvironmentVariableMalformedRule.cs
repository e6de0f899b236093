using System.Globalization;
using System.Text.Json;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Settings;

namespace MatterportForDataverse.Packing.Rules.Settings;

/// <summary>
/// An environment variable has a type, and a default that fits it:
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/environmentvariabledefinition. A secret has none in a
/// package.
/// </summary>
internal sealed class EnvironmentVariableMalformedRule()
    : MeaningRule(
        "environment-variable.malformed",
        "An environment variable without the prefix, of a type that does not exist, or whose default does not fit its type; a secret "
            + "with a default."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from variable in solution.EnvironmentVariables
        let reason = variable.SchemaName.Text.StartsWith(solution.Prefix, StringComparison.Ordinal)
            ? Reason(variable)
            : $"does not start with {solution.Prefix}"
        where reason is not null
        select new Violation(variable, $"The environment variable {variable.SchemaName} {reason}.");

    private static string? Reason(EnvironmentVariableDefinition variable)
    {
        var standard = variable.DefaultValue.Text;
        return variable.Type.Text switch
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
