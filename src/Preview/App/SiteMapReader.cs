using System.Xml.Linq;
using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.Preview.App;

/// <summary>Reads AppModuleSiteMaps/*/AppModuleSiteMap.xml.</summary>
internal sealed class SiteMapReader(IReadOnlyDictionary<string, TableDescription> tables, IReadOnlyList<Dashboard> dashboards)
{
    // Where the dashboards of an app are; the only address that a place may name.
    private const string Dashboards = "/workplace/home_dashboards.aspx";
    private const string Titled = "Id ResourceId DescriptionResourceId IntroducedVersion";

    /// <exception cref="PackageException">It says something that the preview does not know.</exception>
    public SiteMap Read(PackageFile file)
    {
        file.Knows(file.Root, "SiteMapUniqueName EnableCollapsibleGroups ShowHome ShowPinned ShowRecents SiteMap LocalizedNames");
        var map = file.One(file.Root, "SiteMap");
        file.Knows(map, "Area", "IntroducedVersion");
        return new(file.Text(file.Root, "SiteMapUniqueName"), [.. map.Elements("Area").Select(area => Area(file, area))]);
    }

    private SiteMapArea Area(PackageFile file, XElement area)
    {
        file.Knows(area, "Titles Group", $"{Titled} ShowGroups Icon");
        return new(file.Attribute(area, "Id"), file.Label(area, "Titles"), [.. area.Elements("Group").Select(group => Group(file, group))]);
    }

    private SiteMapGroup Group(PackageFile file, XElement group)
    {
        file.Knows(group, "Titles SubArea", $"{Titled} IsProfile ToolTipResourseId");
        return new(
            file.Attribute(group, "Id"),
            file.Label(group, "Titles"),
            [.. group.Elements("SubArea").Select(place => SubArea(file, place))]
        );
    }

    private SiteMapSubArea SubArea(PackageFile file, XElement place)
    {
        file.Knows(place, "Titles", $"{Titled} Icon Entity Url DefaultDashboard Client AvailableOffline PassParams Sku");
        var (id, title) = (file.Attribute(place, "Id"), Knowledge.OptionalLabel(place, "Titles"));
        if ((string?)place.Attribute("Entity") is { } table)
        {
            var known =
                tables.GetValueOrDefault(table)
                ?? throw file.Refuse($"the place {id} shows the table {table}, which is not in the package.");
            return new(id, title ?? known.Plural, table, null);
        }

        if ((string?)place.Attribute("Url") is not Dashboards)
        {
            throw file.Refuse(
                $"the place {id} is at {(string?)place.Attribute("Url") ?? "no address"}; the preview knows tables and dashboards only."
            );
        }

        var dashboard = file.IdText(file.Attribute(place, "DefaultDashboard"));
        return dashboards.FirstOrDefault(one => one.Id == dashboard) is { } shown
            ? new(id, title ?? shown.Title, null, dashboard)
            : throw file.Refuse($"the place {id} shows the dashboard {dashboard}, which is not in the package.");
    }
}
