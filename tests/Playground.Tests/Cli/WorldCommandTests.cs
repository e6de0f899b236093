using System.Text.Json;

namespace MatterportForDataverse.Playground.Tests.Cli;

public sealed class WorldCommandTests(SampleRun sample) : IClassFixture<SampleRun>
{
    private const string Disputed = "Internal notes";

    [Fact]
    public async Task A_model_that_differs_names_the_fields_in_which_it_does()
    {
        using var scratch = new TemporaryFolder();
        var models = await ReadAsync(scratch);
        Assert.True(models.Length > 60, $"{models.Length} models");
        var conflict = sample.Json.GetProperty("merge").GetProperty("conflict");
        var different = Assert.Single(models, one => one.GetProperty("syncState").GetString() == "Conflict");
        var field = Assert.Single(different.GetProperty("fields").EnumerateArray(), one => !one.GetProperty("isSame").GetBoolean());
        Assert.Equal(
            (Disputed, conflict.GetProperty("ours").GetString(), conflict.GetProperty("theirs").GetString()),
            (Text(field, "field"), Text(field, "dataverse"), Text(field, "matterport"))
        );
    }

    [Fact]
    public async Task A_tag_shows_its_work_and_the_same_color_on_both_sides()
    {
        using var scratch = new TemporaryFolder();
        var story = sample.Json.GetProperty("tags");
        var tags = (await ReadAsync(scratch, "--model", Text(story, "model"))).SelectMany(one => one.GetProperty("tags").EnumerateArray());
        var tag = Assert.Single(tags, one => Text(one, "tag") == Text(story, "tag"));
        Assert.Equal("Done", Text(tag, "work"));
        var color = Assert.Single(tag.GetProperty("fields").EnumerateArray(), one => Text(one, "field") == "Color");
        Assert.Equal((Text(story, "doneColor"), Text(story, "doneColor")), (Text(color, "dataverse"), Text(color, "matterport")));
        Assert.All(
            tag.GetProperty("fields").EnumerateArray(),
            one => Assert.DoesNotContain("dv:", one.GetRawText(), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task People_get_a_line_for_each_model_and_tables_for_one()
    {
        using var scratch = new TemporaryFolder();
        var data = sample.CopyData(scratch);
        var all = await CommandLineRun.RunAsync("world", "--data", data);
        Assert.Equal((0, ""), (all.ExitCode, all.Error));
        Assert.Single(all.Output.Split('\n'), line => line.EndsWith(Disputed, StringComparison.Ordinal));
        var one = await CommandLineRun.RunAsync("world", "--data", data, "--model", Text(sample.Json.GetProperty("tags"), "model"));
        Assert.Contains("Tag Dripping tap: on both sides, work: Done", one.Output, StringComparison.Ordinal);
        Assert.Matches(@"=\s+Label\s+Dripping tap\s+Dripping tap", one.Output);
    }

    [Theory]
    [InlineData("world", "give the folder of one with --data DIR")]
    [InlineData("world --data /nowhere/at/all", "give the folder of one with --data DIR")]
    public async Task A_folder_that_there_is_not_is_refused(string args, string sentence)
    {
        var run = await CommandLineRun.RunAsync(args.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_there_is_not_is_refused()
    {
        using var scratch = new TemporaryFolder();
        var run = await CommandLineRun.RunAsync("world", "--data", sample.CopyData(scratch), "--model", "castle in the air");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'castle in the air'", run.Error, StringComparison.Ordinal);
    }

    private async Task<JsonElement[]> ReadAsync(TemporaryFolder scratch, params string[] options)
    {
        var run = await CommandLineRun.RunAsync(["world", "--json", "--data", sample.CopyData(scratch), .. options]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return [.. JsonDocument.Parse(run.Output).RootElement.EnumerateArray()];
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
