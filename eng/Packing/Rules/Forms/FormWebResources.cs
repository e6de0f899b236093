using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>Scripts and pages on a form are web resources of the solution.</summary>
internal sealed class FormWebResources()
    : Rule(
        "form.unknown-web-resource",
        "A script library or page on a form that is no web resource of the solution, or that the form calls by another id."
    )
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from form in solution.Forms
        from reason in Libraries(form, solution).Concat(Pages(form, solution))
        select new Fault(form.File, reason);

    private static IEnumerable<string> Libraries(Form form, Solution solution) =>
        form.Libraries.Where(solution.LacksWebResource).Select(name => $"The library {name} is no web resource of the solution.");

    private static IEnumerable<string> Pages(Form form, Solution solution) =>
        from control in form.Controls
        where control.ClassId == ControlClasses.WebResource
        let url = control.Parameters.Text("Url").Replace("$webresource:", "", StringComparison.OrdinalIgnoreCase)
        let id = control.Parameters.Text("WebResourceId").Id()
        let found = solution.WebResources.GetValueOrDefault(url)
        where found is null || (id.Length > 0 && found.Xml.Text("WebResourceId").Id() != id)
        select found is null
            ? $"The control {control.Name} shows {url}, which is no web resource of the solution."
            : $"The control {control.Name} calls {url} by the id {id}, which is another's.";
}
