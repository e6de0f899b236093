using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>A chart on a form or dashboard is one of the table that it shows.</summary>
internal sealed class GridCharts() : Rule("form.unknown-chart", "A form or dashboard whose chart is not there or belongs to another table.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from form in solution.Forms
        from control in form.Controls
        let id = control.Parameters.Text("VisualizationId").Id()
        where id.Length > 0 && solution.Tables.ContainsKey(control.Target)
        let chart = solution.Charts.FirstOrDefault(chart => chart.Id == id)
        where chart?.Table?.Logical != control.Target
        let reason = chart is null ? "is not in the solution" : $"belongs to {chart.Table?.Logical}"
        select new Fault(form.File, $"The control {control.Name} shows {control.Target} in the chart {id}, which {reason}.");
}
