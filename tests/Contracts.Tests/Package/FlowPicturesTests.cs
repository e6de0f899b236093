namespace MatterportForDataverse.Contracts.Tests.Package;

public sealed class FlowPicturesTests
{
    [Fact]
    public void The_pictures_show_the_flows_as_they_are()
    {
        var (exitCode, output) = Tool.Run("dotnet", "run", "eng/flows.cs", "--", "--check");

        Assert.True(exitCode == 0, output);
        Assert.Contains("as they are", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_flow_has_a_picture_that_a_page_shows()
    {
        var pictures = Directory.GetFiles(Repository.At("docs", "pictures"), "flow-*.svg").Select(Path.GetFileName).ToArray();
        var pages = string.Concat(new[] { "events.md", "connector.md" }.Select(page => File.ReadAllText(Repository.At("docs", page))));

        Assert.Equal(ShippedFlows.Length + 2, pictures.Length);
        Assert.All(pictures, picture => Assert.Contains($"(pictures/{picture})", pages, StringComparison.Ordinal));
    }

    private static string[] ShippedFlows => Directory.GetFiles(Repository.At("solution-package", "flows", "Workflows"), "*.json");
}
