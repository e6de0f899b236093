using System.Runtime.CompilerServices;
using System.Xml.Linq;
using MatterportForDataverse.Solution.Apps;
using MatterportForDataverse.Solution.Catalogs;
using MatterportForDataverse.Solution.Commands;
using MatterportForDataverse.Solution.CustomApis;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Flows;
using MatterportForDataverse.Solution.Forms;
using MatterportForDataverse.Solution.Manifest;
using MatterportForDataverse.Solution.Plugins;
using MatterportForDataverse.Solution.Queries;
using MatterportForDataverse.Solution.Ribbons;
using MatterportForDataverse.Solution.Security;
using MatterportForDataverse.Solution.Settings;
using MatterportForDataverse.Solution.Tables;
using MatterportForDataverse.Solution.WebResources;

namespace MatterportForDataverse.Solution;

/// <summary>
/// An unpacked solution: its files, and the components that they describe. Components are read when somebody asks for them, and once. Files
/// that cannot be read describe none; <see cref="SolutionFile.ReadError"/> says so.
/// </summary>
/// <param name="tree">The files.</param>
/// <param name="below">The solution that is imported before it, whose components it may use; null for none.</param>
public sealed class UnpackedSolution(SolutionTree tree, UnpackedSolution? below = null)
{
    private const string ManifestPath = "Other/Solution.xml";
    private const string CustomizationsPath = "Other/Customizations.xml";
    private static readonly ConditionalWeakTable<SolutionFile, Script> Scripts = [];

    /// <summary>The files.</summary>
    public SolutionTree Tree { get; } = tree;

    /// <summary>Other/Solution.xml.</summary>
    /// <exception cref="SolutionFileException">The file is not there, or cannot be read.</exception>
    public SolutionManifest Manifest => field ??= Only(ManifestPath, (file, xml) => new SolutionManifest(file, xml));

    /// <summary>Other/Customizations.xml.</summary>
    /// <exception cref="SolutionFileException">The file is not there, or cannot be read.</exception>
    public SolutionCustomizations Customizations =>
        field ??= Only(CustomizationsPath, (file, xml) => new SolutionCustomizations(file, xml));

    /// <summary>The tables, by logical name.</summary>
    public ComponentList<TableDefinition> Tables =>
        field ??= new(All(FileKind.Table, (file, xml) => new TableDefinition(file, xml)), table => table.LogicalName);

    /// <summary>The choices that columns share, by name.</summary>
    public ComponentList<ChoiceDefinition> Choices =>
        field ??= new(All(FileKind.Choice, (file, xml) => new ChoiceDefinition(file, xml)), choice => choice.Name);

    /// <summary>The relationships, by name.</summary>
    public ComponentList<RelationshipDefinition> Relationships =>
        field ??= new(
            All(FileKind.Relationships, (file, xml) => xml.Elements().Select(one => new RelationshipDefinition(file, one)))
                .SelectMany(file => file),
            relationship => relationship.Name
        );

    /// <summary>The names of the relationships that Other/Relationships.xml lists.</summary>
    public IReadOnlyList<string> ListedRelationships =>
        field ??= [
            .. All(FileKind.RelationshipIndex, (_, xml) => xml.Elements().Attributes("Name"))
                .SelectMany(names => names)
                .Select(name => name.Value),
        ];

    /// <summary>The forms and the dashboards, by id.</summary>
    public ComponentList<FormDefinition> Forms =>
        field ??= new(
            All(FileKind.Form, (file, xml) => new FormDefinition(file, xml, TableOf(file)))
                .Concat(All(FileKind.Dashboard, (file, xml) => new FormDefinition(file, xml, null))),
            form => form.Id.NormalizedId
        );

    /// <summary>The views, by id.</summary>
    public ComponentList<ViewDefinition> Views =>
        field ??= new(All(FileKind.View, (file, xml) => new ViewDefinition(file, xml, TableOf(file))), view => view.Id.NormalizedId);

    /// <summary>The charts, by id.</summary>
    public ComponentList<ChartDefinition> Charts =>
        field ??= new(All(FileKind.Chart, (file, xml) => new ChartDefinition(file, xml, TableOf(file))), chart => chart.Id.NormalizedId);

    /// <summary>The views and the charts.</summary>
    public IEnumerable<QueryDefinition> Queries => [.. Views, .. Charts];

    /// <summary>The classic commands, by the logical name of the table.</summary>
    public ComponentList<RibbonDefinition> Ribbons =>
        field ??= new(All(FileKind.Ribbon, (file, xml) => new RibbonDefinition(file, xml)), ribbon => ribbon.Table);

    /// <summary>The modern commands, by unique name.</summary>
    public ComponentList<CommandDefinition> Commands =>
        field ??= new(All(FileKind.Command, (file, xml) => new CommandDefinition(file, xml)), command => command.UniqueName);

    /// <summary>The apps, by unique name. A managed rendering is one more of the same name.</summary>
    public ComponentList<AppDefinition> Apps =>
        field ??= new(All(FileKind.App, (file, xml) => new AppDefinition(file, xml)), app => app.UniqueName);

    /// <summary>The site maps, by unique name. A managed rendering is one more of the same name.</summary>
    public ComponentList<SiteMapDefinition> SiteMaps =>
        field ??= new(All(FileKind.SiteMap, (file, xml) => new SiteMapDefinition(file, xml)), map => map.UniqueName);

    /// <summary>The web resources, by name.</summary>
    public ComponentList<WebResourceDefinition> WebResources =>
        field ??= new(All(FileKind.WebResource, (file, xml) => new WebResourceDefinition(file, xml)), resource => resource.Name);

    /// <summary>The custom APIs, by unique name.</summary>
    public ComponentList<CustomApiDefinition> CustomApis =>
        field ??= new(
            All(FileKind.CustomApi, (file, xml) => new CustomApiDefinition(file, xml, CustomApiParameters)),
            api => api.UniqueName
        );

    /// <summary>The request parameters and the response properties of all custom APIs.</summary>
    public IReadOnlyList<CustomApiParameterDefinition> CustomApiParameters =>
        field ??= [
            .. All(FileKind.RequestParameter, (file, xml) => new CustomApiParameterDefinition(file, xml)),
            .. All(FileKind.ResponseProperty, (file, xml) => new CustomApiParameterDefinition(file, xml)),
        ];

    /// <summary>The catalogues of events and their categories, by unique name.</summary>
    public ComponentList<CatalogDefinition> Catalogs =>
        field ??= new(All(FileKind.Catalog, (file, xml) => new CatalogDefinition(file, xml)), catalog => catalog.UniqueName);

    /// <summary>What the categories list.</summary>
    public IReadOnlyList<CatalogAssignmentDefinition> CatalogAssignments =>
        field ??= [
            .. All(FileKind.CatalogAssignments, (file, xml) => xml.Elements().Select(one => new CatalogAssignmentDefinition(file, one)))
                .SelectMany(file => file),
        ];

    /// <summary>The registrations of plug-in assemblies, by id.</summary>
    public ComponentList<PluginAssemblyDefinition> PluginAssemblies =>
        field ??= new(All(FileKind.Assembly, (file, xml) => new PluginAssemblyDefinition(file, xml)), assembly => assembly.Id.NormalizedId);

    /// <summary>The registered plug-in types, by id.</summary>
    public ComponentList<PluginTypeDefinition> PluginTypes =>
        field ??= new(PluginAssemblies.SelectMany(assembly => assembly.Types), type => type.Id.NormalizedId);

    /// <summary>The steps, by id.</summary>
    public ComponentList<StepDefinition> Steps =>
        field ??= new(All(FileKind.Step, (file, xml) => new StepDefinition(file, xml)), step => step.Id.NormalizedId);

    /// <summary>The security roles, by id.</summary>
    public ComponentList<RoleDefinition> Roles =>
        field ??= new(All(FileKind.Role, (file, xml) => new RoleDefinition(file, xml)), role => role.Id.NormalizedId);

    /// <summary>The field security profiles, by id.</summary>
    public ComponentList<FieldSecurityProfileDefinition> FieldSecurityProfiles =>
        field ??= new(
            All(FileKind.FieldSecurity, (file, xml) => xml.Elements().Select(profile => new FieldSecurityProfileDefinition(file, profile)))
                .SelectMany(file => file),
            profile => profile.Id.NormalizedId
        );

    /// <summary>The flows' descriptions, by id.</summary>
    public ComponentList<WorkflowDefinition> Workflows =>
        field ??= new(All(FileKind.Workflow, (file, xml) => new WorkflowDefinition(file, xml)), flow => flow.Id.NormalizedId);

    /// <summary>The flows themselves.</summary>
    public IReadOnlyList<FlowDefinition> Flows =>
        field ??= [.. Tree.OfKind(FileKind.WorkflowBody).Where(file => file.Json is not null).Select(file => new FlowDefinition(file))];

    /// <summary>The environment variables, by name.</summary>
    public ComponentList<EnvironmentVariableDefinition> EnvironmentVariables =>
        field ??= new(
            All(FileKind.EnvironmentVariable, (file, xml) => new EnvironmentVariableDefinition(file, xml)),
            variable => variable.SchemaName
        );

    /// <summary>The custom connectors, by id.</summary>
    public ComponentList<ConnectorDefinition> Connectors =>
        field ??= new(All(FileKind.Connector, (file, xml) => new ConnectorDefinition(file, xml)), connector => connector.Id.NormalizedId);

    /// <summary>The code components, by name.</summary>
    public ComponentList<CodeComponentDefinition> CodeComponents =>
        field ??= new(All(FileKind.Control, (file, xml) => new CodeComponentDefinition(file, xml)), component => component.Name);

    /// <summary>The publisher's prefix, with its underscore.</summary>
    public string Prefix => Manifest.Prefix;

    /// <summary>Reads the unpacked solution in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="below">The solution that is imported before it, whose components it may use; null for none.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static UnpackedSolution Read(string folder, UnpackedSolution? below = null) => new(SolutionTree.Read(folder), below);

    /// <summary>Whether a table of that logical name is in the solution, in the one below it, or the platform's.</summary>
    public bool HasTable(string name) => FindTable(name) is not null || PlatformTables.Has(name);

    /// <summary>Whether a table has a column. Of the platform's own tables every column is taken as there.</summary>
    public bool HasColumn(string table, string column) => FindTable(table)?.Has(column) ?? true;

    /// <summary>Whether a table of the solution, or of the one below it, calls its rows so together.</summary>
    public bool HasEntitySet(string name) =>
        Tables.Any(table => table.EntitySetName == name) || (below is not null && below.HasEntitySet(name));

    /// <summary>The custom API of that unique name in the solution, or in the one below it; null where there is none.</summary>
    public CustomApiDefinition? FindCustomApi(string name) => CustomApis.Find(name) ?? below?.FindCustomApi(name);

    /// <summary>Whether a category, of the solution or of the one below it, lists a custom API.</summary>
    public bool Lists(string catalog, string category, string customApi) =>
        (
            Catalogs.Find(category)?.Parent == catalog
            && CatalogAssignments.Any(listed => listed.Category == category && listed.CustomApi == customApi)
        ) || (below is not null && below.Lists(catalog, category, customApi));

    /// <summary>
    /// Whether a web resource with the publisher's prefix is not in the solution; what belongs to the platform or to others is not known.
    /// </summary>
    public bool LacksWebResource(string name) => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !WebResources.Has(name);

    /// <summary>The script of a web resource; null where there is none.</summary>
    public Script? ScriptOf(string webResource) =>
        Tree.Find($"WebResources/{webResource}") is { } file ? Scripts.GetValue(file, file => new(file.Text)) : null;

    private T Only<T>(string path, Func<SolutionFile, XElement, T> read)
    {
        var file = Tree.Find(path) ?? throw new SolutionFileException(path, "not there; is this an unpacked solution?");
        return read(file, file.Root());
    }

    private IEnumerable<T> All<T>(FileKind kind, Func<SolutionFile, XElement, T> read) =>
        Tree.OfKind(kind).Where(file => file.Xml is not null).Select(file => read(file, file.Xml!));

    private TableDefinition? FindTable(string name) => Tables.Find(name) ?? below?.FindTable(name);

    private TableDefinition? TableOf(SolutionFile file) => Tables.Find(file.Folder.ToLowerInvariant());
}
