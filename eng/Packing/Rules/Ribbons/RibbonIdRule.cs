using System.Xml.Linq;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Ribbons;

namespace MatterportForDataverse.Packing.Rules.Ribbons;

/// <summary>
/// Ids of ribbons share one space with the platform's and everybody else's, so ours begin with the publisher's prefix and a dot, as
/// Microsoft recommends:
/// https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg327915(v=crm.8)
/// </summary>
internal sealed class RibbonIdRule()
    : MeaningRule("ribbon.id", "An id of a ribbon without the publisher's prefix and a dot, or that two of its parts have.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution)
    {
        var prefix = solution.Prefix.TrimEnd('_') + ".";
        var ids = solution.Ribbons.SelectMany(ribbon => Defined(ribbon).Select(id => (Ribbon: ribbon, Id: id))).ToList();
        var strange = ids.Where(one => !one.Id.StartsWith(prefix, StringComparison.Ordinal))
            .Select(one => new Violation(one.Ribbon, $"The id \"{one.Id}\" does not begin with {prefix}, as those of this publisher do."));
        var repeated = ids.GroupBy(one => one.Id, StringComparer.OrdinalIgnoreCase)
            .SelectMany(group => group.Skip(1))
            .Select(one => new Violation(one.Ribbon, $"The id \"{one.Id}\" stands there twice."));
        return strange.Concat(repeated);
    }

    private static IEnumerable<string> Defined(RibbonDefinition ribbon) =>
        ribbon
            .Actions.SelectMany(action => action.Xml.DescendantsAndSelf())
            .Concat(ribbon.Commands.Select(command => command.Xml))
            .Concat(ribbon.Rules.Select(rule => rule.Xml))
            .Concat(ribbon.Labels.Select(label => label.Xml))
            .Attributes("Id")
            .Select(id => id.Value);
}
