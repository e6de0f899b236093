namespace MatterportForDataverse.Solution.Files;

/// <summary>What a file of an unpacked solution is, told from its path alone.</summary>
public enum FileKind
{
    /// <summary>No file that an unpacked solution may have.</summary>
    Unknown,

    /// <summary>Other/Solution.xml.</summary>
    Manifest,

    /// <summary>Other/Customizations.xml: the sections that are filled from the other files.</summary>
    Customizations,

    /// <summary>Other/Relationships.xml: the names of all relationships.</summary>
    RelationshipIndex,

    /// <summary>The relationships of one table.</summary>
    Relationships,

    /// <summary>All field security profiles.</summary>
    FieldSecurity,

    /// <summary>A table with its columns and keys: Entity.xml.</summary>
    Table,

    /// <summary>The classic commands of a table: RibbonDiff.xml.</summary>
    Ribbon,

    /// <summary>A form of a table.</summary>
    Form,

    /// <summary>A view of a table.</summary>
    View,

    /// <summary>A chart of a table.</summary>
    Chart,

    /// <summary>A choice that columns share.</summary>
    Choice,

    /// <summary>A security role.</summary>
    Role,

    /// <summary>A dashboard.</summary>
    Dashboard,

    /// <summary>A model-driven app.</summary>
    App,

    /// <summary>The site map of an app.</summary>
    SiteMap,

    /// <summary>A modern command.</summary>
    Command,

    /// <summary>The description of a web resource.</summary>
    WebResource,

    /// <summary>The web resource itself.</summary>
    WebResourceBody,

    /// <summary>The description of a flow or workflow.</summary>
    Workflow,

    /// <summary>The flow itself.</summary>
    WorkflowBody,

    /// <summary>The registration of a plug-in assembly.</summary>
    Assembly,

    /// <summary>The plug-in assembly itself.</summary>
    AssemblyBody,

    /// <summary>A step.</summary>
    Step,

    /// <summary>A custom API.</summary>
    CustomApi,

    /// <summary>A request parameter of a custom API.</summary>
    RequestParameter,

    /// <summary>A response property of a custom API.</summary>
    ResponseProperty,

    /// <summary>A catalogue of events, or a category of one.</summary>
    Catalog,

    /// <summary>What all categories list.</summary>
    CatalogAssignments,

    /// <summary>An environment variable.</summary>
    EnvironmentVariable,

    /// <summary>The description of a plug-in package.</summary>
    PluginPackage,

    /// <summary>The plug-in package itself.</summary>
    PluginPackageBody,

    /// <summary>The description of a custom connector.</summary>
    Connector,

    /// <summary>A part of a custom connector, such as its OpenAPI definition.</summary>
    ConnectorPart,

    /// <summary>The description of a code component.</summary>
    Control,

    /// <summary>The manifest of a code component.</summary>
    ControlManifest,

    /// <summary>A part of a code component, such as its bundle.</summary>
    ControlPart,
}
