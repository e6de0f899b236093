using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Fetch;

public sealed class ShippedQueriesTests
{
    [Fact]
    public void Every_view_and_chart_of_the_shipped_package_runs()
    {
        var solution = UnpackedSolution.Read(Repository.Package);
        using var platform = Platform.Open(SolutionPackage.Of(solution));
        var fetches = solution
            .Tree.Files.SelectMany(file => file.Xml.Below("fetch").Select(fetch => (File: file.Path, Fetch: fetch.ToString())))
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
