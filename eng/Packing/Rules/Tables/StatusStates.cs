using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>Each status reason belongs to a state, and each state has a status reason to begin with.</summary>
internal sealed class StatusStates()
    : Rule(
        "status.unknown-state",
        "A status reason of a state that the table does not have, or a state whose first status reason is not there."
    )
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from table in solution.Tables.Values
        let states = table.Columns.SelectMany(column => column.Xml.Descendants("state")).ToList()
        let statuses = table.Columns.SelectMany(column => column.Xml.Descendants("status")).ToList()
        from fault in statuses
            .Where(status => !states.Any(state => state.Attr("value") == status.Attr("state")))
            .Select(status => $"The status reason {status.Attr("value")} belongs to the state {status.Attr("state")}, which is not there.")
            .Concat(
                states
                    .Where(state =>
                        !statuses.Any(status =>
                            status.Attr("value") == state.Attr("defaultstatus") && status.Attr("state") == state.Attr("value")
                        )
                    )
                    .Select(state =>
                        $"The state {state.Attr("value")} begins with the status reason {state.Attr("defaultstatus")}, which is none of its own."
                    )
            )
        select new Fault(table.File, fault);
}
