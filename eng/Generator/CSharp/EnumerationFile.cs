using System.Globalization;
using System.Text;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Generator.CSharp;

/// <summary>A choice as an enumeration.</summary>
internal static class EnumerationFile
{
    public static string Of(ChoiceDefinition choice) =>
        Source.Head() + Enumeration(choice.CodeName(), choice.Description.Text, choice.Options.Select(Option));

    public static string RowState() =>
        Source.Head()
        + Enumeration("RowState", "Whether a row is active.", [("Active", 0, "The row is in use."), ("Inactive", 1, "The row is closed.")]);

    /// <summary>The status reasons of a table.</summary>
    public static string Status(TableDefinition table) =>
        Enumeration(
            $"{table.CodeName()}Status",
            $"Status reasons of {table.DisplayName.Text}.",
            table
                .StatusReasons()
                .Select(reason =>
                    (reason.CodeName(), reason.Number.ToInteger(), reason.State == "0" ? "The row is active." : "The row is inactive.")
                )
        );

    private static (string Name, int Value, string Summary) Option(OptionDefinition option) =>
        (option.CodeName(), option.Number.ToInteger(), option.Description.Text);

    private static string Enumeration(string name, string summary, IEnumerable<(string Name, int Value, string Summary)> members)
    {
        var text = new StringBuilder($"{Source.Summary(summary, "")}public enum {name}\n{{\n");
        text.AppendJoin(
            "\n",
            members.Select(member =>
                (member.Summary.Length == 0 ? "" : Source.Summary(member.Summary, "    "))
                + string.Create(CultureInfo.InvariantCulture, $"    {member.Name} = {member.Value},\n")
            )
        );
        return text.Append("}\n").ToString();
    }
}
