using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Forms;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>A control of the wrong class shows nothing, or an error in its place.</summary>
internal sealed class FormControlClassRule()
    : MeaningRule("form.control-class", "A control whose class is unknown or does not fit the type of its column.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from form in solution.Forms
        where form.Type != "card" // the platform's own card forms show dates with the class of lookups
        from control in form.Controls
        let reason = Reason(control, form.Table?.Find(control.Column))
        where reason is not null
        select new Violation(form, $"The control {control.Name} {reason}.");

    private static string? Reason(FormControlDefinition control, ColumnDefinition? column) =>
        !ControlClasses.ColumnTypes.TryGetValue(control.ClassId.NormalizedId, out var types)
            ? $"is of the class {control.ClassId}, which is not in src/Solution/Forms/ControlClasses.cs"
        : column is not null && !types.Contains(column.Type.Text)
            ? $"is for {(types.Count == 0 ? "no column" : string.Join(", ", types))}; {column.LogicalName} is of the type {column.Type}"
        : null;
}
