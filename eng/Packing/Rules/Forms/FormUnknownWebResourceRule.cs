using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Forms;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>Scripts and pages on a form are web resources of the solution.</summary>
internal sealed class FormUnknownWebResourceRule()
    : MeaningRule(
        "form.unknown-web-resource",
        "A script library or page on a form that is no web resource of the solution, or that the form calls by another id."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from form in solution.Forms
        from reason in Libraries(form, solution).Concat(Pages(form, solution))
        select new Violation(form, reason);

    private static IEnumerable<string> Libraries(FormDefinition form, UnpackedSolution solution) =>
        form.Libraries.Where(solution.LacksWebResource).Select(name => $"The library {name} is no web resource of the solution.");

    private static IEnumerable<string> Pages(FormDefinition form, UnpackedSolution solution) =>
        from control in form.Controls
        where control.ClassId.NormalizedId == ControlClasses.WebResource
        let url = control.Url.Text.Replace("$webresource:", "", StringComparison.OrdinalIgnoreCase)
        let id = control.WebResourceId.NormalizedId
        let found = solution.WebResources.Find(url)
        where found is null || (id.Length > 0 && found.Id.NormalizedId != id)
        select found is null
            ? $"The control {control.Name} shows {url}, which is no web resource of the solution."
            : $"The control {control.Name} calls {url} by the id {id}, which is another's.";
}
