using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>Each status reason belongs to a state, and each state has a status reason to begin with.</summary>
internal sealed class StatusUnknownStateRule()
    : MeaningRule(
        "status.unknown-state",
        "A status reason of a state that the table does not have, or a state whose first status reason is not there."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from table in solution.Tables
        let options = table.Columns.SelectMany(column => column.OwnChoice?.Options ?? []).ToList()
        let states = options.Where(option => option.IsState).ToList()
        let statuses = options.Where(option => option.IsStatus).ToList()
        from reason in statuses
            .Where(status => !states.Any(state => state.Number.Text == status.State.Text))
            .Select(status => $"The status reason {status.Number} belongs to the state {status.State}, which is not there.")
            .Concat(
                states
                    .Where(state => !statuses.Any(status => Begins(status, state)))
                    .Select(state =>
                        $"The state {state.Number} begins with the status reason {state.DefaultStatus}, which is none of its own."
                    )
            )
        select new Violation(table, reason);

    private static bool Begins(OptionDefinition status, OptionDefinition state) =>
        status.Number.Text == state.DefaultStatus.Text && status.State.Text == state.Number.Text;
}
