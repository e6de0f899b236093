using MatterportForDataverse.Solution.Apps;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Preview.App;

/// <summary>Reads the site map of the app.</summary>
internal sealed class SiteMapReader(IReadOnlyDictionary<string, TableDescription> tables, IReadOnlyList<Dashboard> dashboards)
{
    // Where the dashboards of an app are; the only address that a place may name.
    private const string Dashboards = "/workplace/home_dashboards.aspx";
    private const string Titled = "Id ResourceId DescriptionResourceId IntroducedVersion";

    /// <exception cref="SolutionFileException">It says something that the preview does not know.</exception>
    public SiteMap Read(SiteMapDefinition map)
    {
        map.Knows("SiteMapUniqueName EnableCollapsibleGroups ShowHome ShowPinned ShowRecents SiteMap! LocalizedNames");
        map.Knows("Area*", "IntroducedVersion", "SiteMap");
        return new(map.UniqueName.Required(), [.. map.Areas.Select(Area)]);
    }

    private SiteMapArea Area(SiteMapAreaDefinition area)
    {
        area.Knows("Titles Group*", $"{Titled} ShowGroups Icon");
        return new(area.Id.Required(), area.Titles.English(), [.. area.Groups.Select(Group)]);
    }

    private SiteMapGroup Group(SiteMapGroupDefinition group)
    {
        group.Knows("Titles SubArea*", $"{Titled} IsProfile ToolTipResourseId");
        return new(group.Id.Required(), group.Titles.English(), [.. group.SubAreas.Select(SubArea)]);
    }

    private SiteMapSubArea SubArea(SiteMapSubAreaDefinition entry)
    {
        entry.Knows("Titles", $"{Titled} Icon Entity Url DefaultDashboard Client AvailableOffline PassParams Sku");
        var (id, title) = (entry.Id.Required(), entry.Titles.OptionalEnglish());
        if (entry.Table.Optional is { } table)
        {
            var known =
                tables.GetValueOrDefault(table)
                ?? throw entry.Refuse($"the place {id} shows the table {table}, which is not in the package.");
            return new(id, title ?? known.Plural, table, null);
        }

        if (entry.Url != Dashboards)
        {
            throw entry.Refuse($"the place {id} is at {entry.Url.Optional ?? "no address"}; the preview knows tables and dashboards only.");
        }

        var dashboard = entry.DashboardId.ToId();
        return dashboards.FirstOrDefault(one => one.Id == dashboard) is { } shown
            ? new(id, title ?? shown.Title, null, dashboard)
            : throw entry.Refuse($"the place {id} shows the dashboard {dashboard}, which is not in the package.");
    }
}
