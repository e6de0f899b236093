using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Queries;

namespace MatterportForDataverse.Packing.Rules.Queries;

/// <summary>A view or chart asks its own table, and links tables that exist.</summary>
internal sealed class QueryUnknownTableRule()
    : MeaningRule(
        "query.unknown-table",
        "A view or chart that asks another table than its own, or links one that is neither in the solution nor the platform's."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from query in solution.Queries
        from fetch in query.Fetches
        from reason in Reasons(query, fetch, solution)
        select new Violation(query, reason);

    private static IEnumerable<string> Reasons(QueryDefinition query, FetchDefinition fetch, UnpackedSolution solution) =>
        query.Table is not null && fetch.Table != query.Table.LogicalName
            ? [$"The query asks {fetch.Table}; the file belongs to {query.Table.LogicalName}."]
            : fetch
                .Tables.Where(table => !solution.HasTable(table))
                .Select(table => $"The query links \"{table}\", which is neither in the solution nor one of the platform's.");
}
