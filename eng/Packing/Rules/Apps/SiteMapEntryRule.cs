using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Apps;
using MatterportForDataverse.Solution.Elements;

namespace MatterportForDataverse.Packing.Rules.Apps;

/// <summary>Entries are known by their ids, and each leads somewhere.</summary>
internal sealed class SiteMapEntryRule()
    : MeaningRule("site-map.entry", "Areas, groups or entries of a site map with one id, or an entry that leads nowhere.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from map in solution.SiteMaps
        from reason in Repeated(map)
            .Concat(
                map.SubAreas.Where(entry => entry.Table.Text.Length + entry.Url.Text.Length == 0)
                    .Select(entry => $"The entry {entry.Id} leads to no table and no page.")
            )
        select new Violation(map, reason);

    private static IEnumerable<string> Repeated(SiteMapDefinition map) =>
        Repeated("Area", map.Areas.Select(area => area.Id))
            .Concat(map.Areas.SelectMany(area => Repeated("Group", area.Groups.Select(group => group.Id))))
            .Concat(Repeated("SubArea", map.SubAreas.Select(entry => entry.Id)));

    private static IEnumerable<string> Repeated(string tag, IEnumerable<XmlValue> ids) =>
        from same in ids.GroupBy(id => id.Text)
        where same.Count() > 1
        select $"The id {same.Key} is that of {same.Count()} {tag} elements.";
}
