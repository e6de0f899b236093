using System.Xml.Linq;
using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Manifest;

/// <summary>The components that Solution.xml has to list, by type and by the name or id that the list calls them.</summary>
internal static class RootComponents
{
    /// <summary>From the componenttype choice, https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/solutioncomponent.</summary>
    public static IEnumerable<(string Type, string Key, SolutionFile File)> Present(Solution solution) =>
        Of(solution, "1", FileKind.Table, root => root.Text("Name").ToLowerInvariant())
            .Concat(Of(solution, "9", FileKind.Choice, root => root.Attr("Name")))
            .Concat(Of(solution, "20", FileKind.Role, root => root.Attr("id").Id()))
            .Concat(Of(solution, "29", FileKind.Workflow, root => root.Attr("WorkflowId").Id()))
            .Concat(Of(solution, "60", FileKind.Dashboard, root => root.Text("FormId").Id()))
            .Concat(Of(solution, "61", FileKind.WebResource, root => root.Text("Name")))
            .Concat(Of(solution, "62", FileKind.SiteMap, root => root.Text("SiteMapUniqueName")))
            .Concat(Of(solution, "66", FileKind.Control, root => root.Text("Name")))
            .Concat(solution.Roots(FileKind.FieldSecurity).SelectMany(Profiles))
            .Concat(Of(solution, "80", FileKind.App, root => root.Text("UniqueName")))
            .Concat(Of(solution, "91", FileKind.Assembly, root => root.Attr("PluginAssemblyId").Id()))
            .Concat(Of(solution, "92", FileKind.Step, root => root.Attr("SdkMessageProcessingStepId").Id()))
            .Concat(Of(solution, "372", FileKind.Connector, root => root.Text("connectorid").Id()));

    public static IEnumerable<(string Type, string Key)> Listed(Solution solution) =>
        solution.Manifest.Xml.Below("RootComponent").Select(component => (component.Attr("type"), Key(component)));

    private static IEnumerable<(string Type, string Key, SolutionFile File)> Profiles(SolutionFile file) =>
        file.Xml!.Elements().Select(profile => ("70", profile.Attr("fieldsecurityprofileid").Id(), file));

    private static string Key(XElement component) => component.Attr("id") is { Length: > 0 } id ? id.Id() : component.Attr("schemaName");

    private static IEnumerable<(string Type, string Key, SolutionFile File)> Of(
        Solution solution,
        string type,
        FileKind kind,
        Func<XElement, string> key
    ) => solution.Roots(kind).Where(file => !file.IsTwin).Select(file => (type, key(file.Xml!), file));
}
