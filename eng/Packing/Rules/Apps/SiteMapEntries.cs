using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Apps;

/// <summary>Entries are known by their ids, and each leads somewhere.</summary>
internal sealed class SiteMapEntries()
    : Rule("site-map.entry", "Areas, groups or entries of a site map with one id, or an entry that leads nowhere.")
{
    private static readonly string[] Kinds = ["Area", "Group", "SubArea"];

    public override IEnumerable<Fault> Check(Solution solution) =>
        from map in solution.Roots(FileKind.SiteMap)
        from reason in Repeated(map)
            .Concat(
                map.Xml.Below("SubArea")
                    .Where(entry => entry.Attr("Entity").Length + entry.Attr("Url").Length == 0)
                    .Select(entry => $"The entry {entry.Attr("Id")} leads to no table and no page.")
            )
        select new Fault(map, reason);

    private static IEnumerable<string> Repeated(SolutionFile map) =>
        from tag in Kinds
        from ids in map.Xml.Below(tag).GroupBy(element => (element.Attr("Id"), tag == "Group" ? element.Parent : null))
        where ids.Count() > 1
        select $"The id {ids.Key.Item1} is that of {ids.Count()} {tag} elements.";
}
