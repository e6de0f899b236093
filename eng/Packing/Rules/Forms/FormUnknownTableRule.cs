using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Forms;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>A grid, chart or quick view shows rows of a table that exists.</summary>
internal sealed class FormUnknownTableRule()
    : MeaningRule("form.unknown-table", "A grid, chart or quick view of a table that is neither in the solution nor the platform's.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from form in solution.Forms
        from control in form.Controls
        from table in control
            .QuickForms.Select(quick => quick.Table.Text)
            .Concat(control.ClassId.NormalizedId == ControlClasses.Grid ? [control.Target.Text] : [])
        where !solution.HasTable(table)
        select new Violation(
            form,
            $"The control {control.Name} shows the table \"{table}\", which is neither in the solution nor one of the platform's."
        );
}
