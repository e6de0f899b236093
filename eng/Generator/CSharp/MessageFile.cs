using System.Globalization;
using System.Text;

namespace MatterportForDataverse.Generator.CSharp;

/// <summary>A custom API as a class: its name, and its request and response as records.</summary>
internal static class MessageFile
{
    public static string Of(CustomApi api)
    {
        var text = new StringBuilder(Source.Head("static MatterportForDataverse.Schema.Parameters"));
        text.Append(Source.Summary(api.Description, ""))
            .Append(
                CultureInfo.InvariantCulture,
                $$"""
                public static class {{Labels.Bare(api.Name)}}Message
                {
                    /// <summary>The unique name of the custom API.</summary>
                    public const string Name = "{{api.Name}}";


                """
            );
        text.Append(Record("Request", "What is asked.", api.Request));
        return text.Append('\n').Append(Record("Response", "What is answered.", api.Response)).Append("}\n").ToString();
    }

    private static string Clr(Member member) =>
        member.Type switch
        {
            "0" => "bool",
            "1" => "DateTime",
            "2" => "decimal",
            "7" => "int",
            "10" => "string",
            "12" => "Guid",
            _ => throw member.Unknown("C#"),
        };

    private static string Record(string name, string summary, IReadOnlyList<Member> members)
    {
        // A platform answers an unset text as null, and every other unset value as its default.
        bool Nullable(Member member) => member.IsOptional || (name == "Response" && Clr(member) == "string");
        var text = new StringBuilder($"{Source.Summary(summary, "    ")}    public sealed record {name}\n    {{\n");
        foreach (var member in members)
        {
            text.Append(Source.Summary(member.Description, "        "));
            text.Append(
                CultureInfo.InvariantCulture,
                $"        public {(member.IsOptional ? "" : "required ")}{Clr(member)}{(Nullable(member) ? "?" : "")} {member.Name} {{ get; init; }}\n\n"
            );
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"        /// <summary>Reads the parameters.</summary>\n        /// <exception cref=\"InvalidRequestException\">One is missing or of another type.</exception>\n        public static {name} From(IReadOnlyDictionary<string, object?> input) => new()\n        {{\n"
        );
        foreach (var member in members)
        {
            var reader = (Nullable(member) ? "Optional" : "Required") + (Clr(member) == "string" ? "Text" : $"Value<{Clr(member)}>");
            text.Append(CultureInfo.InvariantCulture, $"            {member.Name} = {reader}(input, \"{member.Name}\"),\n");
        }

        text.Append(
            "        };\n\n        /// <summary>The parameters; those without a value are left out.</summary>\n        public IReadOnlyDictionary<string, object?> ToParameters() => WithoutEmpty(new()\n        {\n"
        );
        text.AppendJoin("", members.Select(member => $"            [\"{member.Name}\"] = {member.Name},\n"));
        return text.Append("        });\n    }\n").ToString();
    }
}
