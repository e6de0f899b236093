using MatterportForDataverse.Generator.Flows;

namespace MatterportForDataverse.Contracts.Tests.Package;

public sealed class FlowPicturesTests
{
    [Fact]
    public void The_pictures_show_the_flows_as_they_are()
    {
        var code = new FlowPictures(Repository.Root).Check();

        Assert.True(code == 0, "Run: dotnet run eng/flows.cs");
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
