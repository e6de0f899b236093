using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Queries;

/// <summary>A query names columns that its tables have.</summary>
internal sealed class QueryUnknownColumnRule()
    : MeaningRule("query.unknown-column", "A view or chart whose query names a column that its table does not have.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from query in solution.Queries
        from fetch in query.Fetches
        from use in fetch.Columns
        where !solution.HasColumn(use.Table, use.Column)
        select new Violation(query, $"The query names the column {use.Column}, which {use.Table} does not have.");
}
