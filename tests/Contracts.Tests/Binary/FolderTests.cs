using MatterportForDataverse.Graph;

namespace MatterportForDataverse.Contracts.Tests.Binary;

/// <summary>Folders are rooms with doors: what uses what points one way.</summary>
public sealed class FolderTests
{
    [Theory]
    [InlineData("Matterport", 60)]
    [InlineData("Core", 150)]
    [InlineData("EmbeddedMatterport", 100)]
    [InlineData("EmbeddedDataverse", 150)]
    [InlineData("Preview", 50)]
    [InlineData("Playground", 40)]
    public void No_folders_use_each_other(string project, int types)
    {
        var graph = GraphOf(project);

        Assert.True(graph.Types > types, $"Only {graph.Types} types were seen.");
        Assert.True(graph.Uses.Count > 1, "Only one folder was seen.");
        Assert.Empty(graph.Cycles());
    }

    [Fact]
    public void Nothing_stands_on_linking_and_linking_stands_on_mirroring()
    {
        var graph = GraphOf("Core");

        Assert.Contains("Mirroring", graph.Uses["Linking"].Keys);
        Assert.DoesNotContain(graph.Uses.Keys.Where(folder => folder != "Linking"), folder => graph.Reaches(folder, "Linking"));
    }

    [Theory]
    [InlineData("Work", "Models")]
    [InlineData("Issues", "Work")]
    [InlineData("Merging", "Mirroring")]
    [InlineData("Fields", "Merging")]
    public void What_is_to_come_stands_on_rooms_that_know_nothing_of_models(string room, string above)
    {
        var graph = GraphOf("Core");

        Assert.True(graph.Reaches(above, room), $"{above} does not use {room}.");
        Assert.False(graph.Reaches(room, above), $"{room} uses {above}.");
    }

    private static FolderGraph GraphOf(string project) =>
        FolderGraph.Of(Path.Combine(AppContext.BaseDirectory, $"MatterportForDataverse.{project}.dll"));
}
