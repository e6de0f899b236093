using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>A form shows columns of its table.</summary>
internal sealed class FormColumns()
    : Rule("form.unknown-column", "A form that shows, or listens to, a column that its table does not have.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from form in solution.Forms
        from name in form.ColumnNames
        where form.Table?.Has(name) == false
        select new Fault(form.File, $"The form names the column {name}, which {form.Table!.Logical} does not have.");
}
