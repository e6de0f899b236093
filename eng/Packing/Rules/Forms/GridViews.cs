using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>A grid shows its table through a view of that table.</summary>
internal sealed class GridViews()
    : Rule("form.unknown-view", "A grid on a form or dashboard whose view is not there or belongs to another table.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from form in solution.Forms
        from control in form.Controls
        where solution.Tables.ContainsKey(control.Target)
        from id in control.Views
        let view = solution.Views.FirstOrDefault(view => view.Id == id)
        where view?.Table?.Logical != control.Target
        select new Fault(
            form.File,
            view is null
                ? $"The control {control.Name} names the view {id}, which is not in the solution."
                : $"The control {control.Name} shows {control.Target} through the view {id}, which belongs to {view.Table?.Logical}."
        );
}
