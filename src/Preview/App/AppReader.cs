using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Apps;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Preview.App;

/// <summary>Reads what the package says of its app. Whatever it does not know it refuses, with the file's name.</summary>
internal sealed class AppReader(UnpackedSolution solution, SolutionPackage package)
{
    // As AppModuleComponent numbers them: table, view, chart, form or dashboard, site map.
    private static readonly string[] KnownComponents = ["1", "26", "59", "60", "62"];

    /// <exception cref="SolutionFileException">There is no app, or more than one, or something is not known.</exception>
    public AppDescription Read()
    {
        solution.Tree.RefuseUnreadable(Enum.GetValues<FileKind>());
        var app = Only(solution.Apps, "AppModules", "AppModule.xml");
        app.Knows(
            "UniqueName IntroducedVersion WebResourceId OptimizedFor statecode statuscode FormFactor ClientType NavigationType "
                + "AppModuleComponents! AppModuleRoleMaps LocalizedNames Descriptions"
        );
        return app.Components.FirstOrDefault(component => !KnownComponents.Contains(component.Type.Required())) is { } strange
            ? throw app.Refuse($"the preview does not know components of the type {strange.Type}.")
            : Describe(app);
    }

    private AppDescription Describe(AppDefinition app)
    {
        var name = app.UniqueName.Required();
        var (tables, resources) = (new TableDescriber(package).All(solution), WebResourceReader.All(solution));
        var views = solution.Views.Select(new ViewReader(tables).Read).ToList();
        var charts = solution.Charts.Select(new ChartReader(tables).Read).ToList();
        var layouts = new LayoutReader(new ControlReader(new SubgridReader(package, views, charts), tables));
        var dashboards = solution.Forms.Where(form => form.IsDashboard).Select(new DashboardReader(layouts).Read).ToList();
        var modern = solution.Commands.Select(new CommandReader(name, tables, resources).Read).OfType<Command>();
        var classic = solution.Ribbons.SelectMany(new RibbonReader(tables, resources).Read);
        return new(
            name,
            app.DisplayName.English(),
            app.Description.OptionalEnglish(),
            package.Version,
            new SiteMapReader(tables, dashboards).Read(Only(solution.SiteMaps, "AppModuleSiteMaps", "AppModuleSiteMap.xml"))
        )
        {
            Tables = tables,
            AppTables = [.. app.Components.Where(component => component.Type == "1").Select(component => component.SchemaName.Required())],
            Forms = [.. solution.Forms.Where(form => !form.IsDashboard).Select(new FormReader(layouts, tables, resources).Read)],
            Views = views,
            Charts = charts,
            Dashboards = dashboards,
            Commands = [.. modern.Concat(classic).OrderBy(one => one.Sequence)],
            WebResources = resources,
        };
    }

    private static T Only<T>(IEnumerable<T> components, string folder, string file)
        where T : SolutionElement =>
        components.Where(component => !component.File.IsManagedRendering).ToList() switch
        {
            [var only] => only,
            [] => throw new SolutionFileException(folder, $"the package has no {file}, so there is no app to show."),
            _ => throw new SolutionFileException(folder, "the package has more than one app; the preview shows one."),
        };
}
