using System.Text;
using System.Xml.Linq;

namespace MatterportForDataverse.Generator.TypeScript;

/// <summary>A choice as a constant object, and the type of its values.</summary>
internal static class ChoiceConstant
{
    public static string RowState { get; } =
        Constant("RowState", "Whether a row is active.", [("Active", "0", "The row is in use."), ("Inactive", "1", "The row is closed.")]);

    public static string Of(XElement choice) =>
        Constant(Labels.Words(choice.Label()), choice.Description(), choice.Descendants("option").Select(Option));

    /// <summary>The status reasons of a table.</summary>
    public static string Status(XElement table) =>
        Constant(
            $"{table.Noun()}Status",
            $"Status reasons of {table.Descendants("entity").Single().Label()}.",
            table.Descendants("attribute").Single(column => column.TypeName() == "status").Descendants("status").Select(Option)
        );

    private static (string Name, string Value, string Summary) Option(XElement option) =>
        (option.OptionName(), option.Attribute("value")!.Value, option.Description());

    private static string Constant(string name, string summary, IEnumerable<(string Name, string Value, string Summary)> members)
    {
        var text = new StringBuilder(SchemaScript.Comment(summary)).Append($"export const {name} = {{\n");
        text.AppendJoin(
            "",
            members.Select(member =>
                (member.Summary.Length == 0 ? "" : SchemaScript.Comment(member.Summary, "  ")) + $"  {member.Name}: {member.Value},\n"
            )
        );
        return text.Append($"}} as const;\nexport type {name} = (typeof {name})[keyof typeof {name}];\n").ToString();
    }
}
