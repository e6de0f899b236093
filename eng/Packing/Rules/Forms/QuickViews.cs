using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>A quick view shows a quick form of a table that its lookup points at.</summary>
internal sealed class QuickViews()
    : Rule(
        "form.unknown-quick-form",
        "A quick view without a form, or whose form is not there, no quick form, or of a table that its lookup does not point at."
    )
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from form in solution.Forms
        from control in form.Controls
        where control.ClassId == ControlClasses.QuickView
        from quick in control.QuickForms.DefaultIfEmpty(("", ""))
        let reason = Reason(quick, form, control, solution)
        where reason is not null
        select new Fault(form.File, $"The quick view {control.Name} {reason}.");

    private static string? Reason((string Table, string Form) quick, Form form, Control control, Solution solution)
    {
        var shown = solution.Forms.FirstOrDefault(candidate => candidate.Id == quick.Form);
        return quick.Form.Length == 0 ? "names no form"
            : !solution.Tables.ContainsKey(quick.Table) ? null
            : shown?.Type != "quick" || shown.Table?.Logical != quick.Table
                ? $"shows the form {quick.Form}, which is no quick form of {quick.Table}"
            : !solution.Relationships.Any(leading =>
                (leading.Referencing, leading.Lookup, leading.Referenced) == (form.Table?.Logical, control.Field, quick.Table)
            )
                ? $"shows {quick.Table}, which {control.Field} does not point at"
            : null;
    }
}
