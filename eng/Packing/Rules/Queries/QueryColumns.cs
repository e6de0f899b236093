using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Queries;

/// <summary>A query names columns that its tables have.</summary>
internal sealed class QueryColumns()
    : Rule("query.unknown-column", "A view or chart whose query names a column that its table does not have.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from query in solution.Views.Concat(solution.Charts)
        from fetch in query.Fetches
        from use in fetch.Columns
        where !solution.HasColumn(use.Table, use.Column)
        select new Fault(query.File, $"The query names the column {use.Column}, which {use.Table} does not have.");
}
