using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Flows;

/// <summary>
/// Off is 0 and 1, on is 1 and 2: https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/workflow.
/// </summary>
internal sealed class FlowStateRule()
    : MeaningRule("flow.state", "A flow whose state and status contradict each other, or whose table does not exist.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from flow in solution.Workflows
        let contradicts = (flow.State.Text, flow.Status.Text) is not (("0", "1") or ("1", "2"))
        where contradicts || (flow.Table.Text is not ("" or "none") && !solution.HasTable(flow.Table))
        select new Violation(
            flow,
            contradicts ? $"State {flow.State} and status {flow.Status} do not go together." : $"The table {flow.Table} does not exist."
        );
}
