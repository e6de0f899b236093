namespace MatterportForDataverse.Solution.Files;

/// <summary>
/// The folders and files that an unpacked solution may have. The order decides where two patterns fit.
/// From "Solution component file reference (SolutionPackager)",
/// https://learn.microsoft.com/power-platform/alm/solution-component-file-reference,
/// and from the trees of public exports for what came later (apps, commands, custom APIs, catalogues, environment variables, connectors).
/// </summary>
public static class FileLayout
{
    private const string Id = "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}";
    private const string Braced = @"\{" + Id + @"\}";
    private const string Name = "[^/]+";

    /// <summary>All patterns. A path is of the kind of the first one that it matches.</summary>
    public static IReadOnlyList<FilePattern> Patterns { get; } =
    [
        new(FileKind.Manifest, @"Other/Solution\.xml", "ImportExportXml"),
        new(FileKind.Customizations, @"Other/Customizations\.xml", "ImportExportXml"),
        new(FileKind.RelationshipIndex, @"Other/Relationships\.xml", "EntityRelationships"),
        new(FileKind.Relationships, $@"Other/Relationships/{Name}\.xml", "EntityRelationships"),
        new(FileKind.FieldSecurity, @"Other/FieldSecurityProfiles\.xml", "FieldSecurityProfiles"),
        new(FileKind.Table, $@"Entities/{Name}/Entity\.xml", "Entity"),
        new(FileKind.Ribbon, $@"Entities/{Name}/RibbonDiff\.xml", "RibbonDiffXml"),
        new(FileKind.Form, $@"Entities/{Name}/FormXml/(?:main|quick|quickCreate|card)/{Braced}(?:_managed)?\.xml", "forms"),
        new(FileKind.View, $@"Entities/{Name}/SavedQueries/{Braced}\.xml", "savedqueries"),
        new(FileKind.Chart, $@"Entities/{Name}/Visualizations/{Braced}\.xml", "visualization"),
        new(FileKind.Choice, $@"OptionSets/{Name}\.xml", "optionset"),
        new(FileKind.Role, $@"Roles/{Name}\.xml", "Role"),
        new(FileKind.Dashboard, $@"Dashboards/{Braced}\.xml", "Dashboard"),
        new(FileKind.App, $@"AppModules/{Name}/AppModule(?:_managed)?\.xml", "AppModule"),
        new(FileKind.SiteMap, $@"AppModuleSiteMaps/{Name}/AppModuleSiteMap(?:_managed)?\.xml", "AppModuleSiteMap"),
        new(FileKind.Command, $@"appactions/{Name}/appaction\.xml", "appaction"),
        new(FileKind.WebResource, @"WebResources/.+\.data\.xml", "WebResource"),
        new(FileKind.WebResourceBody, "WebResources/.+"),
        new(FileKind.Workflow, $@"Workflows/{Name}-{Id}\.(?:json|xaml)\.data\.xml", "Workflow"),
        new(FileKind.WorkflowBody, $@"Workflows/{Name}-{Id}\.(?:json|xaml)"),
        new(FileKind.Assembly, $@"PluginAssemblies/{Name}-{Id}/{Name}\.dll\.data\.xml", "PluginAssembly"),
        new(FileKind.AssemblyBody, $@"PluginAssemblies/{Name}-{Id}/{Name}\.dll"),
        new(FileKind.Step, $@"SdkMessageProcessingSteps/{Braced}\.xml", "SdkMessageProcessingStep"),
        new(FileKind.CustomApi, $@"customapis/{Name}/customapi\.xml", "customapi"),
        new(
            FileKind.RequestParameter,
            $@"customapis/{Name}/customapirequestparameters/{Name}/customapirequestparameter\.xml",
            "customapirequestparameter"
        ),
        new(
            FileKind.ResponseProperty,
            $@"customapis/{Name}/customapiresponseproperties/{Name}/customapiresponseproperty\.xml",
            "customapiresponseproperty"
        ),
        new(FileKind.Catalog, $@"catalogs/{Name}/catalog\.xml", "catalog"),
        new(FileKind.CatalogAssignments, @"Assets/catalogassignments\.xml", "catalogassignments"),
        new(
            FileKind.EnvironmentVariable,
            $@"environmentvariabledefinitions/{Name}/environmentvariabledefinition\.xml",
            "environmentvariabledefinition"
        ),
        new(FileKind.PluginPackage, $@"pluginpackages/{Name}/pluginpackage\.xml", "pluginpackage"),
        new(FileKind.PluginPackageBody, $@"pluginpackages/{Name}/package/{Name}\.nupkg"),
        new(
            FileKind.ConnectorPart,
            $@"Connectors/{Name}_(?:openapidefinition|connectionparameters|policytemplateinstances|iconblob|customcodeblobcontent)"
                + @"\.[A-Za-z]+"
        ),
        new(FileKind.Connector, $@"Connectors/{Name}\.xml", "Connector"),
        new(FileKind.Control, $@"Controls/{Name}/ControlManifest\.xml\.data\.xml", "CustomControl"),
        new(FileKind.ControlManifest, $@"Controls/{Name}/ControlManifest\.xml", "manifest"),
        new(FileKind.ControlPart, $"Controls/{Name}/.+"),
    ];

    /// <summary>The kind of the file at a path; <see cref="FileKind.Unknown"/> where the solution may have no such file.</summary>
    public static FileKind KindOf(string path) => PatternOf(path)?.Kind ?? FileKind.Unknown;

    /// <summary>The pattern that a path matches; null where there is none.</summary>
    public static FilePattern? PatternOf(string path) => Patterns.FirstOrDefault(pattern => pattern.Matches(path));
}
