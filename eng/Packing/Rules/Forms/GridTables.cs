using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>A grid, chart or quick view shows rows of a table that exists.</summary>
internal sealed class GridTables()
    : Rule("form.unknown-table", "A grid, chart or quick view of a table that is neither in the solution nor the platform's.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from form in solution.Forms
        from control in form.Controls
        from table in control.QuickForms.Select(quick => quick.Table).Concat(control.ClassId == ControlClasses.Grid ? [control.Target] : [])
        where !solution.HasTable(table)
        select new Fault(
            form.File,
            $"The control {control.Name} shows the table \"{table}\", which is neither in the solution nor one of the platform's."
        );
}
