using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Apps;

/// <summary>An entry of a site map leads to a table that exists and that its app contains.</summary>
internal sealed class SiteMapUnknownTableRule()
    : MeaningRule("site-map.unknown-table", "An entry of a site map for a table that does not exist, or that its app does not contain.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from map in solution.SiteMaps
        let app = solution.Apps.Find(map.UniqueName)
        from entry in map.SubAreas
        where entry.Table.Text.Length > 0
        let reason = !solution.HasTable(entry.Table) ? "which is neither in the solution nor one of the platform's"
        : app is not null && !app.Tables.Contains(entry.Table.Text) ? "which the app does not contain"
        : null
        where reason is not null
        select new Violation(map, $"The entry {entry.Id} leads to the table {entry.Table}, {reason}.");
}
