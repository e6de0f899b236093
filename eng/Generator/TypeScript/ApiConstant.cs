using System.Text;
using MatterportForDataverse.Solution.CustomApis;

namespace MatterportForDataverse.Generator.TypeScript;

/// <summary>A custom API as a constant, with the types of its request and response.</summary>
internal static class ApiConstant
{
    public static string Of(CustomApiDefinition api)
    {
        var name = api.CodeName();
        var privilege = api.Privilege.IsGiven ? $"\"{api.Privilege}\"" : "null";
        var text = new StringBuilder(
            Shape($"{name}Request", $"What is asked of {api.UniqueName}.", api.Parameters, parameter => parameter.IsOptional ? "?" : "", "")
        )
            .Append('\n')
            .Append(Shape($"{name}Response", $"What {api.UniqueName} answers.", api.Properties, _ => "", " | null"))
            .Append('\n')
            .Append(SchemaScript.Comment(api.Description.Text))
            .Append(
                $"export const {name}: CustomApi<{name}Request, {name}Response> = {{\n  name: \"{api.UniqueName}\",\n  privilege: "
                    + $"{privilege},\n"
            );
        return text.Append(
                api.Parameters.Count == 0
                    ? "  parameters: {},\n"
                    : $"  parameters: {{\n{string.Concat(api.Parameters.Select(Parameter))}  }},\n"
            )
            .Append("};\n")
            .ToString();
    }

    private static string Parameter(CustomApiParameterDefinition parameter) =>
        $"    {parameter.UniqueName}: {{ type: \"{ParameterType.Of(parameter).Edm}\", optional: "
        + $"{(parameter.IsOptional ? "true" : "false")} }},\n";

    // The platform answers an unset text as null, and every other unset value as its default.
    private static string Shape(
        string name,
        string summary,
        IReadOnlyList<CustomApiParameterDefinition> parameters,
        Func<CustomApiParameterDefinition, string> mark,
        string unsetText
    )
    {
        var text = SchemaScript.Comment(summary);
        return parameters.Count == 0
            ? text + $"export type {name} = Readonly<Record<string, never>>;\n"
            : text
                + $"export interface {name} {{\n"
                + string.Concat(
                    parameters.Select(parameter =>
                        SchemaScript.Comment(parameter.Description.Text, "  ")
                        + $"  readonly {parameter.UniqueName}{mark(parameter)}: "
                        + $"{ParameterType.Of(parameter).Script}{(parameter.Type == "10" ? unsetText : "")};\n"
                    )
                )
                + "}\n";
    }
}
