using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>A grid shows its table through a view of that table.</summary>
internal sealed class FormUnknownViewRule()
    : MeaningRule("form.unknown-view", "A grid on a form or dashboard whose view is not there or belongs to another table.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from form in solution.Forms
        from control in form.Controls
        where solution.Tables.Has(control.Target)
        from id in control.ViewIds
        let view = solution.Views.Find(id)
        where view?.Table?.LogicalName != control.Target
        select new Violation(
            form,
            view is null
                ? $"The control {control.Name} names the view {id}, which is not in the solution."
                : $"The control {control.Name} shows {control.Target} through the view {id}, which belongs to {view.Table?.LogicalName}."
        );
}
