using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Apps;

namespace MatterportForDataverse.Packing.Rules.Apps;

/// <summary>An app is a list of components; what the list names has to be there.</summary>
internal sealed class AppUnknownComponentRule()
    : MeaningRule(
        "app.unknown-component",
        "An app with a table, view, form, dashboard, flow, web resource or site map that is not in the solution, or without a site map."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from app in solution.Apps
        from reason in app
            .Components.Where(component => !IsThere(component, solution))
            .Select(component => $"The component of type {component.Type}, {component.SchemaName}{component.Id}, is not in the solution.")
            .Concat(app.Components.Any(component => component.Type == "62") ? [] : ["The app has no site map (a component of type 62)."])
        select new Violation(app, reason);

    private static bool IsThere(AppComponentDefinition component, UnpackedSolution solution) =>
        component.Type.Text switch
        {
            "1" => solution.HasTable(component.SchemaName),
            "26" => solution.Views.Has(component.Id.NormalizedId),
            "29" => solution.Workflows.Has(component.Id.NormalizedId),
            "59" => solution.Charts.Has(component.Id.NormalizedId),
            "60" => solution.Forms.Has(component.Id.NormalizedId),
            "61" => solution.WebResources.Has(component.SchemaName),
            "62" => solution.SiteMaps.Has(component.SchemaName),
            _ => false,
        };
}
