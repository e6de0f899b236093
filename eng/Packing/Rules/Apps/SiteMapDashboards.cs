using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Apps;

/// <summary>An entry that opens a dashboard opens one of the solution.</summary>
internal sealed class SiteMapDashboards()
    : Rule("site-map.unknown-dashboard", "An entry of a site map for a dashboard that is not in the solution.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from map in solution.Roots(FileKind.SiteMap)
        from entry in map.Xml.Below("SubArea")
        let id = entry.Attr("DefaultDashboard")
        where id.Length > 0 && !solution.Forms.Any(form => form.Type == "dashboard" && form.Id == id.Id())
        select new Fault(map, $"The entry {entry.Attr("Id")} opens the dashboard {id}, which is not in the solution.");
}
