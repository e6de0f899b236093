using System.Text;
using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.Operations;

namespace MatterportForDataverse.EmbeddedMatterport.Tests.Operations;

/// <summary>
/// Prints, from the bindings themselves, what is simulated and what is refused: the second half of docs/matterport-emulator.md.
/// </summary>
internal static class OperationList
{
    public const string Marker = "<!-- printed by OperationList; the test says what it should be -->";

    public static string Print()
    {
        var text = new StringBuilder();
        foreach (var (title, schema) in new[] { ("Model API", ApiSchemas.Model), ("Account API", ApiSchemas.Account) })
        {
            text.Append("\n## ").Append(title).Append('\n');
            foreach (var root in new[] { "Query", "Mutation" })
            {
                var fields = schema.Fields.Where(field => field.Type == root).ToArray();
                text.Append("\n### ").Append(root == "Query" ? "Queries" : "Mutations").Append("\n\n");
                text.Append("- Built: ").Append(Names(fields.Where(field => field.Built))).Append('\n');
                text.Append("- Answer `request.unsupported`: ").Append(Names(fields.Where(field => !field.Built))).Append('\n');
            }
            text.Append("\n### Fields that answer `request.unsupported`\n\n");
            foreach (var type in PartlyBuilt(schema))
            {
                text.Append("- ").Append(type.Key).Append(": ").Append(Names(type)).Append('\n');
            }
        }
        return text.ToString();
    }

    private static IEnumerable<IGrouping<string, (string Type, string Field, bool Built)>> PartlyBuilt(ApiSchema schema) =>
        schema
            .Fields.Where(field => field.Type is not ("Query" or "Mutation") && !field.Built && schema.Bindings.ContainsKey(field.Type))
            .GroupBy(field => field.Type)
            .OrderBy(group => group.Key, StringComparer.Ordinal);

    private static string Names(IEnumerable<(string Type, string Field, bool Built)> fields) =>
        string.Join(", ", fields.Select(field => $"`{field.Field}`").Order(StringComparer.Ordinal).DefaultIfEmpty("none"));
}
