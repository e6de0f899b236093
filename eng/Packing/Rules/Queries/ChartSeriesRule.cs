using System.Xml.Linq;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Queries;

namespace MatterportForDataverse.Packing.Rules.Queries;

/// <summary>
/// A chart draws each measure as a series, of what its query sums up:
/// https://learn.microsoft.com/power-apps/developer/model-driven-apps/understand-charts-underlying-data-chart-representation.
/// </summary>
internal sealed class ChartSeriesRule()
    : MeaningRule("chart.series", "A chart with more or fewer series than measures, without a category, or whose query does not sum up.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from chart in solution.Charts
        from reason in Reasons(chart)
        select new Violation(chart, reason);

    private static IEnumerable<string> Reasons(ChartDefinition chart)
    {
        var series = chart.Xml.Descendants("Series").Elements("Series").Count();
        var collections = chart.Xml.Descendants("measurecollection").Count();
        if (series == 0 || series != collections)
        {
            yield return $"The chart draws {series} series of {collections} collections of measures. Draw one of each.";
        }

        if (chart.Categories.Count == 0)
        {
            yield return "The chart has no category to group its rows by.";
        }

        foreach (var fetch in chart.Xml.Descendants("fetch").Where(fetch => fetch.Attr("aggregate") != "true"))
        {
            yield return $"The query of the chart is not one that sums up (aggregate \"{fetch.Attr("aggregate")}\", not true).";
        }
    }
}
