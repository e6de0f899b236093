using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Queries;

/// <summary>A view or chart asks its own table, and links tables that exist.</summary>
internal sealed class QueryTables()
    : Rule(
        "query.unknown-table",
        "A view or chart that asks another table than its own, or links one that is neither in the solution nor the platform's."
    )
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from query in solution.Views.Concat(solution.Charts)
        from fetch in query.Fetches
        from reason in Reasons(query, fetch, solution)
        select new Fault(query.File, reason);

    private static IEnumerable<string> Reasons(Query query, Fetch fetch, Solution solution) =>
        query.Table is not null && fetch.Table != query.Table.Logical
            ? [$"The query asks {fetch.Table}; the file belongs to {query.Table.Logical}."]
            : fetch
                .Tables.Where(table => !solution.HasTable(table))
                .Select(table => $"The query links \"{table}\", which is neither in the solution nor one of the platform's.");
}
