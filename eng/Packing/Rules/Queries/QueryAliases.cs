using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Queries;

/// <summary>What a query, a layout or a chart calls by an alias has that alias.</summary>
internal sealed class QueryAliases()
    : Rule(
        "query.unknown-alias",
        "A condition, an order, or the category or measure of a chart that names an alias its query does not give."
    )
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        (
            from query in solution.Views.Concat(solution.Charts)
            from alias in query.Fetches.SelectMany(fetch => fetch.UnknownAliases)
            select new Fault(query.File, $"The query names the linked table {alias}, and links none by that name.")
        ).Concat(
            from chart in solution.Charts
            let given = chart.Fetches.SelectMany(fetch => fetch.ResultAliases).ToHashSet()
            from alias in chart
                .File.Xml.Below("category")
                .Concat(chart.File.Xml.Below("measure"))
                .Select(part => part.Attr("alias"))
                .Distinct()
            where !given.Contains(alias)
            select new Fault(chart.File, $"The chart shows \"{alias}\", which is no alias of its query.")
        );
}
