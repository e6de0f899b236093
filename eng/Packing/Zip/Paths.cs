using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Zip;

/// <summary>Where a component's file lies, told from its content: the packer's way back, and what a file's name is held to.</summary>
internal static class Paths
{
    public static string? Of(FileKind kind, XElement root) =>
        kind switch
        {
            FileKind.Table => $"Entities/{root.Text("Name")}/Entity.xml",
            FileKind.Choice => $"OptionSets/{root.Attr("Name")}.xml",
            FileKind.Role => $"Roles/{root.Attr("name")}.xml",
            FileKind.Dashboard => $"Dashboards/{root.Text("FormId")}.xml",
            FileKind.App => $"AppModules/{root.Text("UniqueName")}/AppModule.xml",
            FileKind.SiteMap => $"AppModuleSiteMaps/{root.Text("SiteMapUniqueName")}/AppModuleSiteMap.xml",
            FileKind.Command => $"appactions/{root.Attr("uniquename")}/appaction.xml",
            FileKind.WebResource => $"WebResources/{root.Text("Name")}.data.xml",
            FileKind.Workflow => $"{BodyOf(kind, root)}.data.xml",
            FileKind.Assembly => $"{BodyOf(kind, root)}.data.xml",
            FileKind.Step => $"SdkMessageProcessingSteps/{root.Attr("SdkMessageProcessingStepId")}.xml",
            FileKind.CustomApi => $"customapis/{root.Attr("uniquename")}/customapi.xml",
            FileKind.Catalog => $"catalogs/{root.Attr("uniquename")}/catalog.xml",
            FileKind.EnvironmentVariable => $"environmentvariabledefinitions/{root.Attr("schemaname")}/environmentvariabledefinition.xml",
            FileKind.PluginPackage => $"pluginpackages/{root.Attr("uniquename")}/pluginpackage.xml",
            FileKind.Connector => $"Connectors/{root.Text("name")}.xml",
            FileKind.Control => $"Controls/{root.Text("Name")}/ControlManifest.xml.data.xml",
            _ => null,
        };

    public static string Form(string table, string type, XElement form) => $"Entities/{table}/FormXml/{type}/{form.Text("formid")}.xml";

    public static string View(string table, XElement view) => $"Entities/{table}/SavedQueries/{view.Text("savedqueryid")}.xml";

    public static string Chart(string table, XElement chart) =>
        $"Entities/{table}/Visualizations/{chart.Text("savedqueryvisualizationid")}.xml";

    public static string Relationships(XElement relationship)
    {
        var owner = relationship.Text("ReferencedEntityName");
        return $"Other/Relationships/{(owner.Length > 0 ? owner : relationship.Text("FirstEntityName"))}.xml";
    }

    /// <summary>Where in the package the body of a component lies, from what the component says of it.</summary>
    public static string BodyOf(FileKind kind, XElement root) =>
        (
            kind switch
            {
                FileKind.Workflow when root.Element("XamlFileName") is { } xaml => xaml.Value,
                FileKind.Workflow => root.Text("JsonFileName"),
                _ => root.Text("FileName"),
            }
        ).TrimStart('/');
}
