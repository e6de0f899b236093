using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Queries;

/// <summary>What a query, a layout or a chart calls by an alias has that alias.</summary>
internal sealed class QueryUnknownAliasRule()
    : MeaningRule(
        "query.unknown-alias",
        "A condition, an order, or the category or measure of a chart that names an alias its query does not give."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        (
            from query in solution.Queries
            from alias in query.Fetches.SelectMany(fetch => fetch.UnknownAliases)
            select new Violation(query, $"The query names the linked table {alias}, and links none by that name.")
        ).Concat(
            from chart in solution.Charts
            let given = chart.Fetches.SelectMany(fetch => fetch.ResultAliases).ToHashSet()
            from alias in chart.Categories.Concat(chart.Measures).Select(part => part.Alias.Text).Distinct()
            where !given.Contains(alias)
            select new Violation(chart, $"The chart shows \"{alias}\", which is no alias of its query.")
        );
}
