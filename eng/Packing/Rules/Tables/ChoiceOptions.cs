using System.Globalization;
using System.Xml.Linq;
using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>Options are told apart by their numbers.</summary>
internal sealed class ChoiceOptions()
    : Rule("choice.options", "A choice without options, with a value that is no whole number or that two options have.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from set in solution.Choices.Values.Select(file => (File: file, Xml: file.Xml!)).Concat(OfColumns(solution))
        from reason in Reasons(set.Xml)
        select new Fault(set.File, $"The choice {set.Xml.Attr("Name")} {reason}.");

    private static IEnumerable<(SolutionFile File, XElement Xml)> OfColumns(Solution solution) =>
        from table in solution.Tables.Values
        from column in table.Columns
        from set in column.Xml.Elements("optionset")
        select (table.File, set);

    private static IEnumerable<string> Reasons(XElement set)
    {
        var values = set.Descendants()
            .Where(option => option.Name.LocalName is "option" or "state" or "status")
            .Select(option => option.Attr("value"))
            .ToList();
        return values
            .GroupBy(value => value)
            .Where(group => group.Count() > 1)
            .Select(group => $"has the value {group.Key} {group.Count()} times")
            .Concat(values.Where(value => !IsWhole(value)).Select(value => $"has the value \"{value}\", which is no whole number"))
            .Concat(values.Count == 0 ? ["has no options"] : []);
    }

    private static bool IsWhole(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
