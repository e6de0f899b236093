using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>A code component on a form is one of the solution, and stands in for a control of the form.</summary>
internal sealed class FormUnknownComponentRule()
    : MeaningRule(
        "form.unknown-component",
        "A code component of ours on a form that is not in the solution, or that stands in for no control."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from form in solution.Forms
        from description in form.Xml.Descendants("controlDescription")
        let missing = description
            .Descendants("customControl")
            .Select(control => control.Attr("name"))
            .FirstOrDefault(name => name.StartsWith(solution.Prefix, StringComparison.Ordinal) && !solution.CodeComponents.Has(name))
        let id = description.Attr("forControl").Id()
        let lost = !form.Controls.Any(control => control.UniqueId.NormalizedId == id)
        where missing is not null || lost
        select new Violation(
            form,
            missing is not null
                ? $"The code component {missing} is not in the solution."
                : $"A code component stands in for the control {id}, which the form does not have."
        );
}
