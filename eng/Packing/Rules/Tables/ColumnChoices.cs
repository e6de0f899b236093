using System.Xml.Linq;
using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>A choice column takes its options from a choice of the solution, or brings them along.</summary>
internal sealed class ColumnChoices()
    : Rule(
        "column.unknown-choice",
        "A choice column that names no choice of the solution and has no options of its own, or whose default is no option."
    )
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from table in solution.Tables.Values
        from column in table.Columns
        where column.Type is "picklist" or "multiselectpicklist"
        let reason = Reason(column, solution)
        where reason is not null
        select new Fault(table.File, $"The column {column.Logical} {reason}.");

    private static string? Reason(Column column, Solution solution)
    {
        var name = column.Xml.Text("OptionSetName");
        var options = column.Xml.Element("optionset") ?? solution.Choices.GetValueOrDefault(name)?.Xml;
        return options is null ? $"takes its options from \"{name}\", which is no choice of the solution"
            : column.Xml.Text("AppDefaultValue") is var standard && standard is not ("" or "-1") && !Values(options).Contains(standard)
                ? $"has the default {standard}, which is none of its options"
            : null;
    }

    private static IEnumerable<string> Values(XElement options) => options.Descendants("option").Select(option => option.Attr("value"));
}
