using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>A step is on a table that exists.</summary>
internal sealed class StepTables() : Rule("step.unknown-table", "A step on a table that is neither in the solution nor the platform's.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from step in solution.Steps
        let table = step.Xml.Text("PrimaryEntity")
        where table.Length > 0 && !solution.HasTable(table)
        select new Fault(step, $"The step is on the table {table}, which is neither in the solution nor one of the platform's.");
}
