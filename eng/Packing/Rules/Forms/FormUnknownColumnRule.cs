using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>A form shows columns of its table.</summary>
internal sealed class FormUnknownColumnRule()
    : MeaningRule("form.unknown-column", "A form that shows, or listens to, a column that its table does not have.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from form in solution.Forms
        from name in form.ColumnNames
        where form.Table?.Has(name) == false
        select new Violation(form, $"The form names the column {name}, which {form.Table!.LogicalName} does not have.");
}
