using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Zip;

/// <summary>A section of customizations.xml that is filled from files of one kind, in the order of their paths.</summary>
internal sealed record Section(string Name, FileKind Kind)
{
    /// <summary>
    /// From customizations.xml of public exports; the packer keeps the order in which Other/Customizations.xml has them.
    /// Tables, field security and relationships are filled in ways of their own.
    /// </summary>
    public static readonly IReadOnlyList<Section> All =
    [
        new("Entities", FileKind.Table),
        new("Roles", FileKind.Role),
        new("Workflows", FileKind.Workflow),
        new("FieldSecurityProfiles", FileKind.FieldSecurity),
        new("EntityRelationships", FileKind.Relationships),
        new("optionsets", FileKind.Choice),
        new("Dashboards", FileKind.Dashboard),
        new("WebResources", FileKind.WebResource),
        new("CustomControls", FileKind.Control),
        new("SolutionPluginAssemblies", FileKind.Assembly),
        new("SdkMessageProcessingSteps", FileKind.Step),
        new("AppModuleSiteMaps", FileKind.SiteMap),
        new("AppModules", FileKind.App),
        new("Connectors", FileKind.Connector),
    ];

    /// <summary>Sections whose content stands in Other/Customizations.xml itself.</summary>
    public static readonly IReadOnlyList<string> Inline =
    [
        "Templates",
        "EntityMaps",
        "OrganizationSettings",
        "EntityDataProviders",
        "connectionreferences",
        "Languages",
    ];
}
