using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>The Web API, and flows, know a table by its set name; every export has one.</summary>
internal sealed class TableSetNameRule() : MeaningRule("table.set-name", "A table without EntitySetName, or with that of another table.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from table in solution.Tables
        let other = solution.Tables.First(known => known.EntitySetName == table.EntitySetName)
        where !table.EntitySetName.IsGiven || other != table
        select new Violation(
            table,
            table.EntitySetName.IsGiven
                ? $"{other.LogicalName} has the EntitySetName {table.EntitySetName} too."
                : "The table has no EntitySetName, by which the Web API knows it."
        );
}
