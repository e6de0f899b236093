using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Generator.CSharp;

/// <summary>What people call the columns that messages name, in each language that the package has labels in.</summary>
internal static class LabelsFile
{
    private static readonly string[] Tables = ["mpt_account", "mpt_model", "mpt_property", "mpt_tag"];
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(UnpackedSolution solution)
    {
        var labels = solution
            .Tables.Where(table => Tables.Contains(table.LogicalName))
            .SelectMany(table =>
                table
                    .NamedColumns()
                    .Where(column => column.IsCustom)
                    .SelectMany(column =>
                        column.DisplayName.Select(label =>
                            (Column: $"{table.LogicalName}.{column.LogicalName}", label.Language, label.Text)
                        )
                    )
            )
            .GroupBy(label => label.Language)
            .OrderBy(language => language.Key, StringComparer.Ordinal);
        var text = new StringBuilder(Source.Head())
            .Append(Source.Summary("What people call the columns that messages name.", ""))
            .Append(
                """
                public static class Labels
                {
                    private static readonly Dictionary<int, Dictionary<string, string>> Known = new()
                    {

                """
            );
        foreach (var language in labels)
        {
            text.Append(CultureInfo.InvariantCulture, $"        [{language.Key}] = new()\n        {{\n");
            text.AppendJoin(
                "",
                language
                    .DistinctBy(label => label.Column)
                    .OrderBy(label => label.Column, StringComparer.Ordinal)
                    .Select(label => $"            [\"{label.Column}\"] = {JsonSerializer.Serialize(label.Text, AsWritten)},\n")
            );
            text.Append("        },\n");
        }

        return text.Append(
                """
                    };

                    /// <summary>The labels in the language with that id, by <c>table.column</c>; none where the package has none.</summary>
                    public static IReadOnlyDictionary<string, string> In(int language) =>
                        Known.TryGetValue(language, out var labels) ? labels : new Dictionary<string, string>();
                }

                """
            )
            .ToString();
    }
}
