using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Forms;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>A quick view shows a quick form of a table that its lookup points at.</summary>
internal sealed class FormUnknownQuickFormRule()
    : MeaningRule(
        "form.unknown-quick-form",
        "A quick view without a form, or whose form is not there, no quick form, or of a table that its lookup does not point at."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from form in solution.Forms
        from control in form.Controls
        where control.ClassId.NormalizedId == ControlClasses.QuickView
        from quick in control.QuickForms.Select(quick => (quick.Table.Text, quick.FormId.NormalizedId)).DefaultIfEmpty(("", ""))
        let reason = Reason(quick, form, control, solution)
        where reason is not null
        select new Violation(form, $"The quick view {control.Name} {reason}.");

    private static string? Reason(
        (string Table, string Form) quick,
        FormDefinition form,
        FormControlDefinition control,
        UnpackedSolution solution
    )
    {
        var shown = solution.Forms.Find(quick.Form);
        return quick.Form.Length == 0 ? "names no form"
            : !solution.Tables.Has(quick.Table) ? null
            : shown?.Type != "quick" || shown.Table?.LogicalName != quick.Table
                ? $"shows the form {quick.Form}, which is no quick form of {quick.Table}"
            : !solution.Relationships.Any(leading =>
                (leading.Referencing, leading.Lookup, leading.Referenced) == (form.Table?.LogicalName, control.Column, quick.Table)
            )
                ? $"shows {quick.Table}, which {control.Column} does not point at"
            : null;
    }
}
