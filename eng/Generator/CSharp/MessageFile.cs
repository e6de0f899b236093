using System.Globalization;
using System.Text;
using MatterportForDataverse.Solution.CustomApis;

namespace MatterportForDataverse.Generator.CSharp;

/// <summary>A custom API as a class: its name, and its request and response as records.</summary>
internal static class MessageFile
{
    public static string Of(CustomApiDefinition api)
    {
        var text = new StringBuilder(Source.Head("static MatterportForDataverse.Schema.Parameters"));
        text.Append(Source.Summary(api.Description.Text, ""))
            .Append(
                CultureInfo.InvariantCulture,
                $$"""
                public static class {{api.CodeName()}}Message
                {
                    /// <summary>The unique name of the custom API.</summary>
                    public const string Name = "{{api.UniqueName}}";


                """
            );
        text.Append(Record("Request", "What is asked.", api.Parameters));
        return text.Append('\n').Append(Record("Response", "What is answered.", api.Properties)).Append("}\n").ToString();
    }

    private static string Clr(CustomApiParameterDefinition parameter) => ParameterType.Of(parameter).Clr;

    private static string Record(string name, string summary, IReadOnlyList<CustomApiParameterDefinition> parameters)
    {
        // A platform answers an unset text as null, and every other unset value as its default.
        bool Nullable(CustomApiParameterDefinition parameter) => parameter.IsOptional || (name == "Response" && Clr(parameter) == "string");
        var text = new StringBuilder($"{Source.Summary(summary, "    ")}    public sealed record {name}\n    {{\n");
        foreach (var parameter in parameters)
        {
            text.Append(Source.Summary(parameter.Description.Text, "        "));
            text.Append(
                CultureInfo.InvariantCulture,
                $"        public {(parameter.IsOptional ? "" : "required ")}{Clr(parameter)}{(Nullable(parameter) ? "?" : "")} "
                    + $"{parameter.UniqueName} {{ get; init; }}\n\n"
            );
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"        /// <summary>Reads the parameters.</summary>\n        /// <exception cref=\"InvalidRequestException\">One is "
                + $"missing or of another type.</exception>\n        public static {name} From(IReadOnlyDictionary<string, object?> "
                + $"input) => new()\n        {{\n"
        );
        foreach (var parameter in parameters)
        {
            var reader =
                (Nullable(parameter) ? "Optional" : "Required") + (Clr(parameter) == "string" ? "Text" : $"Value<{Clr(parameter)}>");
            text.Append(
                CultureInfo.InvariantCulture,
                $"            {parameter.UniqueName} = {reader}(input, \"{parameter.UniqueName}\"),\n"
            );
        }

        text.Append(
            "        };\n\n        /// <summary>The parameters; those without a value are left out.</summary>\n        public "
                + "IReadOnlyDictionary<string, object?> ToParameters() => WithoutEmpty(new()\n        {\n"
        );
        text.AppendJoin("", parameters.Select(parameter => $"            [\"{parameter.UniqueName}\"] = {parameter.UniqueName},\n"));
        return text.Append("        });\n    }\n").ToString();
    }
}
