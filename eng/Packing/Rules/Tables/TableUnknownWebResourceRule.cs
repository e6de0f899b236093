using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>The picture of a table is a web resource.</summary>
internal sealed class TableUnknownWebResourceRule()
    : MeaningRule("table.unknown-web-resource", "A table whose icon is no web resource of the solution.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from table in solution.Tables
        where solution.LacksWebResource(table.Icon)
        select new Violation(table, $"The icon {table.Icon} is no web resource of the solution.");
}
