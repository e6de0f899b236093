using System.Globalization;
using System.Xml.Linq;
using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>Options are told apart by their numbers.</summary>
internal sealed class ChoiceOptions() : Rule("choice.options", "A choice without options, with a value that is no whole number or that two options have; a status reason of an unknown state.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from set in solution.Choices.Values.Select(file => (file, xml: file.Xml!))
            .Concat(solution.Tables.Values.SelectMany(table => table.Columns.Select(column => (table.File, column.Xml.Element("optionset"))).Where(found => found.Item2 is not null).Select(found => (found.File, found.Item2!))))
        from reason in Reasons(set.Item2)
        select new Fault(set.Item1, $"The choice {set.Item2.Attr("Name")} {reason}.");

    private static IEnumerable<string> Reasons(XElement set)
    {
        var values = set.Descendants().Where(option => option.Name.LocalName is "option" or "state" or "status").Select(option => option.Attr("value")).ToList();
        return values.GroupBy(value => value).Where(group => group.Count() > 1).Select(group => $"has the value {group.Key} {group.Count()} times")
            .Concat(values.Where(value => !int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)).Select(value => $"has the value \"{value}\", which is no whole number"))
            .Concat(values.Count == 0 ? ["has no options"] : []);
    }
}
