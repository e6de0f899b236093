using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace MatterportForDataverse.Generator.CSharp;

/// <summary>A choice as an enumeration.</summary>
internal static class EnumerationFile
{
    public static string Of(XElement choice) =>
        Source.Head() + Enumeration(Labels.Words(choice.Label()), choice.Description(), choice.Descendants("option").Select(Option));

    public static string RowState() =>
        Source.Head()
        + Enumeration("RowState", "Whether a row is active.", [("Active", 0, "The row is in use."), ("Inactive", 1, "The row is closed.")]);

    /// <summary>The status reasons of a table.</summary>
    public static string Status(XElement table)
    {
        var status = table.Descendants("attribute").Single(column => column.TypeName() == "status");
        return Enumeration(
            $"{table.Noun()}Status",
            $"Status reasons of {table.Descendants("entity").Single().Label()}.",
            status
                .Descendants("status")
                .Select(reason =>
                    (
                        Option(reason).Name,
                        Option(reason).Value,
                        reason.Attribute("state")!.Value == "0" ? "The row is active." : "The row is inactive."
                    )
                )
        );
    }

    private static (string Name, int Value, string Summary) Option(XElement option) =>
        (option.OptionName(), int.Parse(option.Attribute("value")!.Value, CultureInfo.InvariantCulture), option.Description());

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
