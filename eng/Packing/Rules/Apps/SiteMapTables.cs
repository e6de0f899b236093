using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Apps;

/// <summary>An entry of a site map leads to a table that exists and that its app contains.</summary>
internal sealed class SiteMapTables()
    : Rule("site-map.unknown-table", "An entry of a site map for a table that does not exist, or that its app does not contain.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from map in solution.Roots(FileKind.SiteMap)
        let app = solution.Apps.GetValueOrDefault(map.Xml.Text("SiteMapUniqueName"))
        from entry in map.Xml.Below("SubArea")
        let table = entry.Attr("Entity")
        where table.Length > 0
        let reason = !solution.HasTable(table) ? "which is neither in the solution nor one of the platform's"
        : app is not null && !Tables(app).Contains(table) ? "which the app does not contain"
        : null
        where reason is not null
        select new Fault(map, $"The entry {entry.Attr("Id")} leads to the table {table}, {reason}.");

    private static IEnumerable<string> Tables(SolutionFile app) =>
        app
            .Xml.Below("AppModuleComponent")
            .Where(component => component.Attr("type") == "1")
            .Select(component => component.Attr("schemaName"));
}
