using System.Text.Json;

namespace MatterportForDataverse.Playground.Tests.Cli;

public sealed class RunCommandTests(SampleRun sample) : IClassFixture<SampleRun>
{
    [Fact]
    public void The_thirty_properties_find_their_models_but_for_the_ambiguous_and_the_missing()
    {
        Assert.Equal((0, ""), (sample.Run.ExitCode, sample.Run.Error));
        var facts = sample.Json;
        Assert.Equal(30, facts.GetProperty("import").GetProperty("created").GetInt32());
        var linking = facts.GetProperty("linking");
        Assert.Equal(25, linking.GetProperty("linked").GetArrayLength());
        Assert.Equal(3, linking.GetProperty("ambiguous").GetArrayLength());
        Assert.All(
            linking.GetProperty("ambiguous").EnumerateArray(),
            one => Assert.Equal(2, one.GetProperty("candidates").GetArrayLength())
        );
        Assert.Equal(2, linking.GetProperty("without").GetArrayLength());
        Assert.Equal(10, linking.GetProperty("visits").GetInt32());
    }

    [Fact]
    public void The_flat_beside_is_not_linked_and_the_story_says_why()
    {
        var flat = Assert.Single(
            sample.Json.GetProperty("linking").GetProperty("without").EnumerateArray(),
            one => one.GetProperty("reference").GetString() == "P-022"
        );
        Assert.Contains(
            "Same building, different unit: 21 instead of 22",
            flat.GetProperty("candidates")[0].GetProperty("doubts").EnumerateArray().Select(doubt => doubt.GetString())
        );
    }

    [Fact]
    public void Edits_are_kept_a_conflict_waits_and_the_last_sync_writes_nothing()
    {
        var facts = sample.Json;
        var merge = facts.GetProperty("merge");
        Assert.Equal(Text(merge, "address", "after"), Text(merge, "address", "otherSide"));
        Assert.Equal(Text(merge, "name", "after"), Text(merge, "name", "otherSide"));
        Assert.Equal("internalnotes", Text(merge, "conflict", "field"));
        Assert.Equal(Text(merge, "conflict", "ours"), Text(merge, "conflict", "stillOurs"));
        Assert.Equal(Text(merge, "conflict", "theirs"), Text(merge, "conflict", "stillTheirs"));
        Assert.Equal("Available", Text(merge, "visit", "tourStatus"));
        Assert.StartsWith("https://", Text(merge, "visit", "tourLink"), StringComparison.Ordinal);
        var quiet = facts.GetProperty("quiet");
        Assert.Equal(0, quiet.GetProperty("matterportMutations").GetInt64());
        Assert.False(quiet.GetProperty("worldChanged").GetBoolean());
        Assert.Empty(quiet.GetProperty("businessWrites").EnumerateObject());
        Assert.Empty(quiet.GetProperty("accountColumns").EnumerateArray());
    }

    [Fact]
    public async Task A_second_run_on_the_same_data_changes_nothing_and_says_so()
    {
        using var scratch = new TemporaryFolder();
        var data = sample.CopyData(scratch);

        var again = await CommandLineRun.RunAsync("--json", "--data", data);
        var text = await CommandLineRun.RunAsync("--data", data);

        var facts = JsonDocument.Parse(again.Output).RootElement;
        Assert.True(facts.GetProperty("playedBefore").GetBoolean());
        Assert.True(facts.GetProperty("changedNothing").GetBoolean());
        Assert.Equal((0, 0, 30), (Count(facts, "created"), Count(facts, "updated"), Count(facts, "unchanged")));
        Assert.Equal(26, facts.GetProperty("linking").GetProperty("already").GetInt32());
        Assert.Contains("nothing changed on either side", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_line_is_taken_over_by_the_next_run_and_edits_of_people_stay()
    {
        using var scratch = new TemporaryFolder();
        var data = sample.CopyData(scratch);
        var lines = File.ReadAllText(Playground.Sessions.ContentFiles.Sample);
        var file = scratch.Write("mine.csv", lines.Replace("Maison à colombages", "Une maison à colombages", StringComparison.Ordinal));

        var again = JsonDocument.Parse((await CommandLineRun.RunAsync("--json", "--data", data, "--properties", file)).Output).RootElement;

        Assert.Equal((0, 1, 29), (Count(again, "created"), Count(again, "updated"), Count(again, "unchanged")));
        Assert.False(again.GetProperty("changedNothing").GetBoolean());
        Assert.Equal(1, again.GetProperty("firstSync").GetProperty("sent").GetInt32());
    }

    [Fact]
    public async Task Equal_seeds_give_equal_results()
    {
        using var scratch = new TemporaryFolder();

        var other = await CommandLineRun.RunAsync("--json", "--models", "60", "--seed", "1", "--data", scratch.Below("data"));

        Assert.Equal(Linking(sample.Run), Linking(other));
    }

    [Fact]
    public async Task Quiet_prints_one_line()
    {
        using var scratch = new TemporaryFolder();

        var run = await CommandLineRun.RunAsync("--quiet", "--models", "5", "--data", scratch.Below("data"));

        Assert.Single(run.Output.Trim().Split('\n'));
        Assert.Contains("last sync wrote 0", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keep_leaves_the_server_running_until_it_is_stopped()
    {
        using var scratch = new TemporaryFolder();
        using var output = new StringWriter();
        using var stop = new CancellationTokenSource();
        using var error = new Announcement();

        var running = new Playground.Cli.CommandLine(output, error).RunAsync(
            ["--quiet", "--keep", "--data", sample.CopyData(scratch)],
            stop.Token
        );
        await Task.WhenAny(error.Said, running);
        var address = (await error.Said).Split(' ').First(word => word.Contains("/api/models", StringComparison.Ordinal));
        using var client = new HttpClient();
        var answer = await client.GetAsync(new Uri(address + "?query={models{totalResults}}"));
        await stop.CancelAsync();

        Assert.Equal(0, await running);
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private sealed class Announcement : StringWriter
    {
        private readonly TaskCompletionSource<string> _said = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Said => _said.Task;

        public override Task WriteLineAsync(string? value)
        {
            _said.TrySetResult(value ?? "");
            return Task.CompletedTask;
        }
    }

    private static string Linking(CommandLineRun run)
    {
        var linking = JsonDocument.Parse(run.Output).RootElement.GetProperty("linking");
        return string.Concat(new[] { "linked", "ambiguous", "without" }.Select(list => linking.GetProperty(list).GetRawText()));
    }

    private static int Count(JsonElement facts, string name) => facts.GetProperty("import").GetProperty(name).GetInt32();

    private static string? Text(JsonElement facts, string part, string name) => facts.GetProperty(part).GetProperty(name).GetString();
}
