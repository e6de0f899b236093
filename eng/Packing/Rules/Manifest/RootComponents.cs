using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Rules.Manifest;

/// <summary>The components that Solution.xml has to list, by type and by the name or id that the list calls them.</summary>
internal static class RootComponents
{
    /// <summary>
    /// From the componenttype choice, https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/solutioncomponent.
    /// </summary>
    public static IEnumerable<(string Type, string Key, SolutionFile File)> Present(UnpackedSolution solution) =>
        Of("1", solution.Tables, table => table.LogicalName)
            .Concat(Of("9", solution.Choices, choice => choice.Name))
            .Concat(Of("20", solution.Roles, role => role.Id.NormalizedId))
            .Concat(Of("29", solution.Workflows, flow => flow.Id.NormalizedId))
            .Concat(Of("60", solution.Forms.Where(form => form.IsDashboard), dashboard => dashboard.Id.NormalizedId))
            .Concat(Of("61", solution.WebResources, resource => resource.Name))
            .Concat(Of("62", solution.SiteMaps, map => map.UniqueName))
            .Concat(Of("66", solution.CodeComponents, component => component.Name))
            .Concat(Of("70", solution.FieldSecurityProfiles, profile => profile.Id.NormalizedId))
            .Concat(Of("80", solution.Apps, app => app.UniqueName))
            .Concat(Of("91", solution.PluginAssemblies, assembly => assembly.Id.NormalizedId))
            .Concat(Of("92", solution.Steps, step => step.Id.NormalizedId))
            .Concat(Of("372", solution.Connectors, connector => connector.Id.NormalizedId));

    public static IEnumerable<(string Type, string Key)> Listed(UnpackedSolution solution) =>
        solution.Manifest.RootComponents.Select(component => (component.Type.Text, component.Key));

    private static IEnumerable<(string Type, string Key, SolutionFile File)> Of<T>(
        string type,
        IEnumerable<T> components,
        Func<T, string> key
    )
        where T : SolutionElement =>
        components.Where(component => !component.File.IsManagedRendering).Select(component => (type, key(component), component.File));
}
