using System.Text;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Generator.TypeScript;

/// <summary>A choice as a constant object, and the type of its values.</summary>
internal static class ChoiceConstant
{
    public static string RowState { get; } =
        Constant("RowState", "Whether a row is active.", [("Active", "0", "The row is in use."), ("Inactive", "1", "The row is closed.")]);

    public static string Of(ChoiceDefinition choice) => Constant(choice.CodeName(), choice.Description.Text, choice.Options.Select(Option));

    /// <summary>The status reasons of a table.</summary>
    public static string Status(TableDefinition table) =>
        Constant($"{table.CodeName()}Status", $"Status reasons of {table.DisplayName.Text}.", table.StatusReasons().Select(Option));

    private static (string Name, string Value, string Summary) Option(OptionDefinition option) =>
        (option.CodeName(), option.Number, option.Description.Text);

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
