using System.Text;

namespace MatterportForDataverse.Generator.TypeScript;

/// <summary>A custom API as a constant, with the types of its request and response.</summary>
internal static class ApiConstant
{
    public static string Of(CustomApi api)
    {
        var name = Labels.Bare(api.Name);
        var privilege = api.Privilege is null ? "null" : $"\"{api.Privilege}\"";
        var text = new StringBuilder(
            Shape($"{name}Request", $"What is asked of {api.Name}.", api.Request, member => member.IsOptional ? "?" : "", "")
        )
            .Append('\n')
            .Append(Shape($"{name}Response", $"What {api.Name} answers.", api.Response, _ => "", " | null"))
            .Append('\n')
            .Append(SchemaScript.Comment(api.Description))
            .Append(
                $"export const {name}: CustomApi<{name}Request, {name}Response> = {{\n  name: \"{api.Name}\",\n  privilege: {privilege},\n"
            );
        return text.Append(
                api.Request.Count == 0 ? "  parameters: {},\n" : $"  parameters: {{\n{string.Concat(api.Request.Select(Parameter))}  }},\n"
            )
            .Append("};\n")
            .ToString();
    }

    private static string Parameter(Member member) =>
        $"    {member.Name}: {{ type: \"{Edm(member)}\", optional: {(member.IsOptional ? "true" : "false")} }},\n";

    // The platform answers an unset text as null, and every other unset value as its default.
    private static string Shape(string name, string summary, IReadOnlyList<Member> members, Func<Member, string> mark, string unsetText)
    {
        var text = SchemaScript.Comment(summary);
        return members.Count == 0
            ? text + $"export type {name} = Readonly<Record<string, never>>;\n"
            : text
                + $"export interface {name} {{\n"
                + string.Concat(
                    members.Select(member =>
                        SchemaScript.Comment(member.Description, "  ")
                        + $"  readonly {member.Name}{mark(member)}: {Script(member)}{(member.Type == "10" ? unsetText : "")};\n"
                    )
                )
                + "}\n";
    }

    private static string Edm(Member member) =>
        member.Type switch
        {
            "0" => "Edm.Boolean",
            "1" => "Edm.DateTimeOffset",
            "2" => "Edm.Decimal",
            "7" => "Edm.Int32",
            "10" => "Edm.String",
            "12" => "Edm.Guid",
            _ => throw member.Unknown("the Web API"),
        };

    private static string Script(Member member) =>
        member.Type switch
        {
            "0" => "boolean",
            "2" or "7" => "number",
            "1" or "10" or "12" => "string",
            _ => throw member.Unknown("TypeScript"),
        };
}
