using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Flows;

/// <summary>Off is 0 and 1, on is 1 and 2: https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/workflow.</summary>
internal sealed class WorkflowStates()
    : Rule("flow.state", "A flow whose state and status contradict each other, or whose table does not exist.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from file in solution.Roots(FileKind.Workflow)
        let state = (file.Xml.Text("StateCode"), file.Xml.Text("StatusCode"))
        let table = file.Xml.Text("PrimaryEntity")
        let contradicts = state is not (("0", "1") or ("1", "2"))
        where contradicts || (table is not ("" or "none") && !solution.HasTable(table))
        select new Fault(
            file,
            contradicts ? $"State {state.Item1} and status {state.Item2} do not go together." : $"The table {table} does not exist."
        );
}
