using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>A chart on a form or dashboard is one of the table that it shows.</summary>
internal sealed class FormUnknownChartRule()
    : MeaningRule("form.unknown-chart", "A form or dashboard whose chart is not there or belongs to another table.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from form in solution.Forms
        from control in form.Controls
        let id = control.ChartId.NormalizedId
        where id.Length > 0 && solution.Tables.Has(control.Target)
        let chart = solution.Charts.Find(id)
        where chart?.Table?.LogicalName != control.Target
        let reason = chart is null ? "is not in the solution" : $"belongs to {chart.Table?.LogicalName}"
        select new Violation(form, $"The control {control.Name} shows {control.Target} in the chart {id}, which {reason}.");
}
