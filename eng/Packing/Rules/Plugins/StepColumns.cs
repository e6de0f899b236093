using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>A step waits for, and its images hold, columns of its table.</summary>
internal sealed class StepColumns()
    : Rule("step.unknown-column", "A filtering column, or a column of an image, that the step's table does not have.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from step in solution.Steps
        let table = step.Xml.Text("PrimaryEntity")
        from column in step
            .Xml.Text("FilteringAttributes")
            .List()
            .Concat(step.Xml.Below("Attributes").SelectMany(list => list.Value.List()))
            .Distinct()
        where !solution.HasColumn(table, column)
        select new Fault(step, $"The step names the column {column}, which {table} does not have.");
}
