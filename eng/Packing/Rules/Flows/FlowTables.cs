using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Flows;

/// <summary>A flow waits for changes of tables and columns that exist, and reads sets of rows by the names the tables give them.</summary>
internal sealed class FlowTables() : Rule("flow.unknown-table", "A flow on a table, a set of rows or a column of ours that does not exist.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from file in Flow.Files(solution)
        from operation in new Flow(file).Operations
        from reason in Reasons(operation.Parameters, solution)
        select new Fault(file, $"{operation.Name} names {reason}.");

    private static IEnumerable<string> Reasons(IReadOnlyDictionary<string, string> parameters, Solution solution)
    {
        var table = parameters.GetValueOrDefault("subscriptionRequest/entityname", "");
        if (table.StartsWith(solution.Prefix, StringComparison.Ordinal) && !solution.HasTable(table))
        {
            return [$"the table {table}, which does not exist"];
        }

        var set = parameters.GetValueOrDefault("entityName", "");
        return
            set.StartsWith(solution.Prefix, StringComparison.Ordinal)
            && !solution.Tables.Values.Any(known => known.Flag("EntitySetName") == set)
            ? [$"the set {set}, which no table has"]
            : parameters
                .GetValueOrDefault("subscriptionRequest/filteringattributes", "")
                .List()
                .Where(column => !solution.HasColumn(table, column))
                .Select(column => $"the column {column}, which {table} does not have");
    }
}
