using System.Xml.Linq;
using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Ribbons;

/// <summary>
/// Ids of ribbons share one space with the platform's and everybody else's, so ours begin with the publisher's prefix and a dot, as Microsoft recommends:
/// https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg327915(v=crm.8)
/// </summary>
internal sealed class RibbonIds()
    : Rule("ribbon.id", "An id of a ribbon without the publisher's prefix and a dot, or that two of its parts have.")
{
    public override IEnumerable<Fault> Check(Solution solution)
    {
        var prefix = solution.Prefix.TrimEnd('_') + ".";
        var ids = solution.Ribbons.SelectMany(ribbon => Defined(ribbon).Select(id => (ribbon.File, Id: id))).ToList();
        var strange = ids.Where(one => !one.Id.StartsWith(prefix, StringComparison.Ordinal))
            .Select(one => new Fault(one.File, $"The id \"{one.Id}\" does not begin with {prefix}, as those of this publisher do."));
        var repeated = ids.GroupBy(one => one.Id, StringComparer.OrdinalIgnoreCase)
            .SelectMany(group => group.Skip(1))
            .Select(one => new Fault(one.File, $"The id \"{one.Id}\" stands there twice."));
        return strange.Concat(repeated);
    }

    private static IEnumerable<string> Defined(Ribbon ribbon) =>
        ribbon
            .Actions.DescendantsAndSelf()
            .Concat(ribbon.Commands)
            .Concat(ribbon.Rules)
            .Concat(ribbon.Labels)
            .Attributes("Id")
            .Select(id => id.Value);
}
