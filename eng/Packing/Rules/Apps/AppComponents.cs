using System.Xml.Linq;
using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Apps;

/// <summary>An app is a list of components; what the list names has to be there.</summary>
internal sealed class AppComponents()
    : Rule(
        "app.unknown-component",
        "An app with a table, view, form, dashboard, flow, web resource or site map that is not in the solution, or without a site map."
    )
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from app in solution.Roots(FileKind.App)
        let components = app.Xml.Below("AppModuleComponent").ToList()
        from reason in components
            .Where(component => !IsThere(component, solution))
            .Select(component =>
                $"The component of type {component.Attr("type")}, {component.Attr("schemaName")}{component.Attr("id")}, is not in the solution."
            )
            .Concat(
                components.Any(component => component.Attr("type") == "62") ? [] : ["The app has no site map (a component of type 62)."]
            )
        select new Fault(app, reason);

    private static bool IsThere(XElement component, Solution solution)
    {
        var (name, id) = (component.Attr("schemaName"), component.Attr("id").Id());
        return component.Attr("type") switch
        {
            "1" => solution.HasTable(name),
            "26" => solution.Views.Any(view => view.Id == id),
            "29" => solution.Roots(FileKind.Workflow).Any(flow => flow.Xml.Attr("WorkflowId").Id() == id),
            "59" => solution.Charts.Any(chart => chart.Id == id),
            "60" => solution.Forms.Any(form => form.Id == id),
            "61" => solution.WebResources.ContainsKey(name),
            "62" => solution.Roots(FileKind.SiteMap).Any(map => map.Xml.Text("SiteMapUniqueName") == name),
            _ => false,
        };
    }
}
