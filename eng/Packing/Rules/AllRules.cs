using MatterportForDataverse.Packing.Rules.Apps;
using MatterportForDataverse.Packing.Rules.Commands;
using MatterportForDataverse.Packing.Rules.CustomApis;
using MatterportForDataverse.Packing.Rules.Files;
using MatterportForDataverse.Packing.Rules.Flows;
using MatterportForDataverse.Packing.Rules.Forms;
using MatterportForDataverse.Packing.Rules.Manifest;
using MatterportForDataverse.Packing.Rules.Plugins;
using MatterportForDataverse.Packing.Rules.Queries;
using MatterportForDataverse.Packing.Rules.Relationships;
using MatterportForDataverse.Packing.Rules.Ribbons;
using MatterportForDataverse.Packing.Rules.Security;
using MatterportForDataverse.Packing.Rules.Settings;
using MatterportForDataverse.Packing.Rules.Tables;
using MatterportForDataverse.Packing.Rules.WebResources;

namespace MatterportForDataverse.Packing.Rules;

/// <summary>Every rule, and how they are asked.</summary>
internal static class AllRules
{
    /// <summary>Whether the tree can be read. As long as it cannot, the others would only tell consequences.</summary>
    public static readonly IReadOnlyList<Rule> Reading = [new UnknownFiles(), new LetterCase(), new Malformed(), new RequiredFiles()];

    public static readonly IReadOnlyList<Rule> Meaning =
    [
        new FileNames(),
        new IdShapes(),
        new Ids(),
        new IntroducedVersions(),
        new Labels(),
        new MissingParts(),
        new Named(),
        new UndescribedFiles(),
        new BaseLanguage(),
        new ListedComponents(),
        new RepeatedComponents(),
        new SectionContent(),
        new SectionsInUse(),
        new SourceOfBoth(),
        new UnlistedComponents(),
        new Versions(),
        new ChoiceOptions(),
        new ColumnChoices(),
        new ColumnNames(),
        new ColumnTypes(),
        new Keys(),
        new LookupRelationships(),
        new StatusStates(),
        new TableIcons(),
        new TableShape(),
        new ListedRelationships(),
        new RelationshipEnds(),
        new RelationshipLookups(),
        new RepeatedRelationships(),
        new UnlistedRelationships(),
        new CodeComponents(),
        new ControlsFitColumns(),
        new FormColumns(),
        new FormFunctions(),
        new FormWebResources(),
        new GridCharts(),
        new GridRelationships(),
        new GridTables(),
        new GridViews(),
        new QuickCreateForms(),
        new QuickViews(),
        new QueryAliases(),
        new QueryColumns(),
        new QueryTables(),
        new ViewLayouts(),
        new ViewTypes(),
        new AppComponents(),
        new AppIcons(),
        new AppRoles(),
        new SiteMapDashboards(),
        new SiteMapEntries(),
        new SiteMapTables(),
        new CommandNames(),
        new CommandParameters(),
        new CommandPlaces(),
        new CommandScripts(),
        new CommandSelections(),
        new RibbonButtons(),
        new RibbonIds(),
        new RibbonLabels(),
        new RibbonParts(),
        new RibbonPictures(),
        new RibbonPlaces(),
        new RibbonRules(),
        new RibbonScripts(),
        new AssemblyIdentity(),
        new AssemblyInTree(),
        new AssemblyNames(),
        new AssemblySize(),
        new RegisteredTypes(),
        new StepColumns(),
        new StepMessages(),
        new StepOrders(),
        new StepTables(),
        new StepTypes(),
        new UnregisteredTypes(),
        new CustomApiBinding(),
        new CustomApiParameters(),
        new CustomApiPrivileges(),
        new CustomApiShape(),
        new CustomApiTypes(),
        new RoleLevels(),
        new RolePrivileges(),
        new SecuredColumns(),
        new PageReferences(),
        new WebResourceNames(),
        new WebResourceParts(),
        new WebResourceTypes(),
        new FlowCalls(),
        new FlowConnections(),
        new FlowShape(),
        new FlowTables(),
        new FlowVariables(),
        new WorkflowStates(),
        new ConnectionReferences(),
        new ConnectorDefinitions(),
        new EnvironmentVariables(),
    ];

    public static IEnumerable<Rule> All => Reading.Concat(Meaning);

    /// <summary>Everything that is wrong with a solution, by file.</summary>
    public static IReadOnlyList<Finding> Check(RuleContext context)
    {
        var unreadable = Ask(Reading, context);
        return unreadable.Count > 0 ? unreadable : Ask(Meaning, context);
    }

    private static List<Finding> Ask(IEnumerable<Rule> rules, RuleContext context) =>
        [
            .. rules
                .SelectMany(rule => rule.Check(context).Select(violation => new Finding(rule.Code, violation.File, violation.Sentence)))
                .Distinct()
                .OrderBy(finding => finding.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Code, StringComparer.Ordinal),
        ];
}
