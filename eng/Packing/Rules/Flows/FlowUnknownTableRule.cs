using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;

namespace MatterportForDataverse.Packing.Rules.Flows;

/// <summary>A flow waits for changes of tables and columns that exist, and reads sets of rows by the names the tables give them.</summary>
internal sealed class FlowUnknownTableRule()
    : MeaningRule("flow.unknown-table", "A flow on a table, a set of rows or a column of ours that does not exist.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from flow in solution.Flows
        from operation in flow.Operations
        from reason in Reasons(operation.Parameters, solution)
        select new Violation(flow.File, $"{operation.Name} names {reason}.");

    private static IEnumerable<string> Reasons(IReadOnlyDictionary<string, string> parameters, UnpackedSolution solution)
    {
        var table = parameters.GetValueOrDefault("subscriptionRequest/entityname", "");
        if (table.StartsWith(solution.Prefix, StringComparison.Ordinal) && !solution.HasTable(table))
        {
            return [$"the table {table}, which does not exist"];
        }

        var set = parameters.GetValueOrDefault("entityName", "");
        return set.StartsWith(solution.Prefix, StringComparison.Ordinal) && !solution.HasEntitySet(set)
            ? [$"the set {set}, which no table has"]
            : parameters
                .GetValueOrDefault("subscriptionRequest/filteringattributes", "")
                .List()
                .Where(column => !solution.HasColumn(table, column))
                .Select(column => $"the column {column}, which {table} does not have");
    }
}
