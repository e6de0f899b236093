using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Apps;

/// <summary>An entry that opens a dashboard opens one of the solution.</summary>
internal sealed class SiteMapUnknownDashboardRule()
    : MeaningRule("site-map.unknown-dashboard", "An entry of a site map for a dashboard that is not in the solution.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from map in solution.SiteMaps
        from entry in map.SubAreas
        where entry.DashboardId.Text.Length > 0 && solution.Forms.Find(entry.DashboardId.NormalizedId)?.IsDashboard != true
        select new Violation(map, $"The entry {entry.Id} opens the dashboard {entry.DashboardId}, which is not in the solution.");
}
