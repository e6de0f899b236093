using System.Xml.Linq;
using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.Preview.App;

/// <summary>Reads what the package says of its app. Whatever it does not know it refuses, with the file's name.</summary>
internal sealed class AppReader(string folder, SolutionPackage package)
{
    // As AppModuleComponent numbers them: table, view, chart, form or dashboard, site map.
    private static readonly string[] KnownComponents = ["1", "26", "59", "60", "62"];
    private readonly List<PackageFile> _parts = [.. PackageFile.All(folder, "Entities", "*.xml", SearchOption.AllDirectories)];

    /// <exception cref="PackageException">There is no app, or more than one, or something is not known.</exception>
    public AppDescription Read()
    {
        var file = Only("AppModules", "AppModule.xml");
        file.Knows(
            file.Root,
            "UniqueName IntroducedVersion WebResourceId OptimizedFor statecode statuscode FormFactor ClientType NavigationType AppModuleComponents AppModuleRoleMaps LocalizedNames Descriptions"
        );
        var components = file.One(file.Root, "AppModuleComponents").Elements("AppModuleComponent").ToList();
        if (components.Find(one => !KnownComponents.Contains(file.Attribute(one, "type"))) is { } strange)
        {
            throw file.Refuse($"the preview does not know components of the type {file.Attribute(strange, "type")}.");
        }

        return Describe(file, components);
    }

    private AppDescription Describe(PackageFile file, List<XElement> components)
    {
        var name = file.Text(file.Root, "UniqueName");
        var (tables, resources) = (new TableDescriber(package).All(folder), WebResourceReader.All(folder));
        var views = Each("SavedQueries", new ViewReader(tables).Read);
        var charts = Each("Visualizations", new ChartReader(tables).Read);
        var layouts = new LayoutReader(new ControlReader(new SubgridReader(package, views, charts), tables));
        var dashboards = PackageFile.All(folder, "Dashboards", "*.xml").Select(new DashboardReader(layouts).Read).ToList();
        var modern = new CommandReader(name, tables, resources);
        var commands = PackageFile
            .All(folder, "appactions", "appaction.xml", SearchOption.AllDirectories)
            .Select(modern.Read)
            .OfType<Command>();
        return new(
            name,
            file.Label(file.Root, "LocalizedNames"),
            Knowledge.OptionalLabel(file.Root, "Descriptions"),
            package.Version,
            new SiteMapReader(tables, dashboards).Read(Only("AppModuleSiteMaps", "AppModuleSiteMap.xml"))
        )
        {
            Tables = tables,
            AppTables = [.. components.Where(one => file.Attribute(one, "type") == "1").Select(one => file.Attribute(one, "schemaName"))],
            Forms = Each("FormXml", new FormReader(layouts, tables, resources).Read),
            Views = views,
            Charts = charts,
            Dashboards = dashboards,
            Commands =
            [
                .. commands
                    .Concat(Each("RibbonDiff.xml", new RibbonReader(tables, resources).Read).SelectMany(each => each))
                    .OrderBy(one => one.Sequence),
            ],
            WebResources = resources,
        };
    }

    private PackageFile Only(string under, string name) =>
        PackageFile.All(folder, under, name, SearchOption.AllDirectories).ToList() switch
        {
            [var only] => only,
            [] => throw new PackageException(under, $"the package has no {name}, so there is no app to show."),
            _ => throw new PackageException(under, "the package has more than one app; the preview shows one."),
        };

    private List<T> Each<T>(string part, Func<PackageFile, T> read) =>
        [.. _parts.Where(file => file.Name.Split('/')[2] == part).Select(read)];
}
