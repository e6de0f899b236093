using System.Xml.Linq;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Fetch;

public sealed class ShippedQueriesTests
{
    [Fact]
    public void Every_view_and_chart_of_the_shipped_package_runs()
    {
        using var platform = Platform.Open(SolutionPackage.Load(Repository.Package));
        var fetches = Directory
            .EnumerateFiles(Repository.Package, "*.xml", SearchOption.AllDirectories)
            .SelectMany(file =>
                XDocument
                    .Load(file)
                    .Descendants("fetch")
                    .Select(fetch => (File: Path.GetRelativePath(Repository.Package, file), Fetch: fetch.ToString()))
            )
            .ToList();
        Assert.True(fetches.Count > 30, $"Only {fetches.Count} queries were seen.");
        Assert.All(
            fetches,
            one =>
            {
                // A quick search is filled in by the one who searches.
                var answer = platform.System.RetrieveMultiple(
                    new FetchExpression(one.Fetch.Replace("{0}", "a%", StringComparison.Ordinal))
                );
                Assert.True(answer.Entities.Count <= 1, one.File);
            }
        );
    }
}
