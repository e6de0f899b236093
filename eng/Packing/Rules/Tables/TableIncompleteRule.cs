using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>The columns without which the platform makes no table.</summary>
internal sealed class TableIncompleteRule()
    : MeaningRule(
        "table.incomplete",
        "A table without exactly one primary key, primary name, state and status (and owner, where users own rows)."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from table in solution.Tables
        from need in Needs(table)
        let count = table.Columns.Count(need.Is)
        where count != 1
        select new Violation(table, $"The table has {count} columns that are its {need.Name}, not one.");

    private static IEnumerable<(string Name, Func<ColumnDefinition, bool> Is)> Needs(TableDefinition table)
    {
        yield return ("primary key", column => column.Type == "primarykey" && column.LogicalName == $"{table.LogicalName}id");
        yield return ("primary name", column => column.IsPrimaryName);
        yield return ("state", column => column.Type == "state");
        yield return ("status", column => column.Type == "status");
        if (!table.IsOrganizationOwned)
        {
            yield return ("owner", column => column.Type == "owner");
        }
    }
}
