using System.Net;
using System.Net.Sockets;

namespace MatterportForDataverse.Playground.Tests.Cli;

public sealed class BadInputTests
{
    private const string Head = "reference,name,street,locality,country,latitude,longitude\n";

    [Theory]
    [InlineData("--bogus", "--bogus")]
    [InlineData("--models 0", "--models takes a whole number from 1 to 100000, not '0'.")]
    [InlineData("--models many", "--models takes a whole number from 1 to 100000, not 'many'.")]
    [InlineData("--seed -1", "--seed takes a whole number")]
    [InlineData("--json --quiet", "choose one")]
    [InlineData("--matterport mars", "embedded or live, not 'mars'")]
    [InlineData("--matterport live", "--token-id ID and --token-secret-file FILE")]
    [InlineData("--allow-writes", "go with --matterport live")]
    [InlineData("--matterport live --token-id x --token-secret-file /nowhere/secret", "/nowhere/secret cannot be read")]
    [InlineData("--properties /nowhere/p.csv", "/nowhere/p.csv cannot be read")]
    public async Task What_cannot_be_used_gets_one_sentence_and_exit_code_2(string args, string sentence)
    {
        var run = await CommandLineRun.RunAsync(args.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("reference,name,street,locality\nA,B,C,D\n", "has no column country")]
    [InlineData("", "is empty")]
    [InlineData(" \n,,\n", "is empty")]
    [InlineData(Head, "has column names, but no properties")]
    [InlineData("reference,name,street,locality,country,Name\nA,B,C,D,GB,B\n", "more than one column for the name: name, Name")]
    [InlineData("reference,name,street,locality,country,PLZ,Zip\nA,B,C,D,GB,1,1\n", "for the postal code: PLZ, Zip")]
    [InlineData("reference,name,street,locality,\"country\n", "The column names")]
    [InlineData("PK\u0003\u0004\0\0", "is not a text file")]
    [InlineData(Head + ",Nameless,1 Some Street,Leeds,GB,,\n", "line 2: the reference is empty")]
    public async Task A_file_that_cannot_be_used_gets_one_sentence(string text, string sentence)
    {
        using var scratch = new TemporaryFolder();

        var run = await CommandLineRun.RunAsync("--data", scratch.Below("data"), "--properties", scratch.Write("p.csv", text));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(scratch.Below("data")));
    }

    [Fact]
    public async Task Good_lines_are_used_and_bad_ones_listed_with_their_line()
    {
        using var scratch = new TemporaryFolder();
        var file = scratch.Write(
            "p.csv",
            Head
                + "A,Alder House,\"1 Alder Way, North\",Leeds,GB,53.8,-1.5\n"
                + "B,Birch House,2 Birch Way,Leeds,Fance,,\n"
                + "\n"
                + "C,Cedar House,3 Cedar Way,Leeds,GB,153.8,-1.5\n"
                + "D,Dogwood House,4 Dogwood Way,Leeds\n"
                + "A,Alder Again,1 Alder Way,Leeds,GB,,\n"
                + "E,\"Elm House,5 Elm Way,Leeds,GB,,\n"
                + "F,Fir House,6 Fir Way,Leeds,GB,,\n"
        );

        var run = await CommandLineRun.RunAsync("--json", "--models", "5", "--data", scratch.Below("data"), "--properties", file);

        Assert.Equal(2, run.ExitCode);
        var facts = System.Text.Json.JsonDocument.Parse(run.Output).RootElement.GetProperty("import");
        Assert.Equal(2, facts.GetProperty("created").GetInt32());
        Assert.Equal([3, 5, 6, 7, 8], facts.GetProperty("badRows").EnumerateArray().Select(row => row.GetProperty("line").GetInt32()));
        var reasons = facts.GetProperty("badRows").EnumerateArray().Select(row => row.GetProperty("why").GetString()!).ToArray();
        Assert.StartsWith("Dataverse refuses it: “Fance” in Country code is not a country. Enter", reasons[0], StringComparison.Ordinal);
        Assert.Equal("the latitude is not a number from -90 to 90: 153.8", reasons[1]);
        Assert.Equal("it has 4 values for 7 columns", reasons[2]);
        Assert.Equal("the reference A is on line 2 already", reasons[3]);
        Assert.StartsWith("a quotation mark", reasons[4], StringComparison.Ordinal);
        Assert.Equal($"5 lines of {file} could not be used (see badRows). Correct the file and run again.", run.Error.Trim());
    }

    [Theory]
    [InlineData("", 1, 0)]
    [InlineData("--quiet", 0, 1)]
    public async Task A_bad_line_is_listed_once(string option, int inOutput, int inError)
    {
        using var scratch = new TemporaryFolder();
        var file = scratch.Write("p.csv", Head + "A,Alder House,1 Alder Way,Leeds,GB,,\nB,Birch House,2 Birch Way,Leeds,GB,9999,1\n");
        string[] args = ["--models", "5", "--data", scratch.Below("data"), "--properties", file];

        var run = await CommandLineRun.RunAsync([.. args, .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal((inOutput, inError), (run.Output.Split("9999").Length - 1, run.Error.Split("9999").Length - 1));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("--quiet", false)]
    public async Task A_column_that_means_nothing_is_named_once_and_the_others_are_imported(string option, bool inOutput)
    {
        using var scratch = new TemporaryFolder();
        var file = scratch.Write("p.csv", "Roof,ref,Name,Street,Town,Country,\ntiled,A,Alder House,1 Alder Way,Leeds,GB,x\n");
        string[] args = ["--models", "5", "--data", scratch.Below("data"), "--properties", file];

        var run = await CommandLineRun.RunAsync([.. args, .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(0, run.ExitCode);
        const string Sentence = "columns that were not used: Roof, number 7, which has no name";
        Assert.Single((inOutput ? run.Output : run.Error).Split('\n'), line => line.Contains(Sentence, StringComparison.Ordinal));
        Assert.DoesNotContain(Sentence, inOutput ? run.Error : run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var scratch = new TemporaryFolder();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

        var run = await CommandLineRun.RunAsync("--matterport-port", port, "--data", scratch.Below("data"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"port {port} is in use", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_another_run_has_open_is_refused()
    {
        using var scratch = new TemporaryFolder();
        await using var open = await Playground.Sessions.Session.OpenAsync(new() { Models = 5, Folder = scratch.Below("data") }, default);

        var run = await CommandLineRun.RunAsync("--quiet", "--data", scratch.Below("data"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("another run has it open", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_with_a_control_character_reaches_no_terminal()
    {
        using var scratch = new TemporaryFolder();

        var run = await CommandLineRun.RunAsync(
            "--data",
            scratch.Below("data"),
            "--properties",
            scratch.Write("p.csv", Head + "A,Red \u001b[31mHouse,1 Alder Way,Leeds,GB,,\n")
        );

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("line 2: the name holds a control character", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Error);
    }

    [Fact]
    public async Task A_folder_of_another_world_or_of_something_else_is_refused()
    {
        using var scratch = new TemporaryFolder();
        var options = new Playground.Sessions.SessionOptions { Models = 5, Folder = scratch.Below("data") };
        await (await Playground.Sessions.Session.OpenAsync(options, default)).DisposeAsync();

        var otherSeed = await CommandLineRun.RunAsync("--seed", "9", "--data", scratch.Below("data"));
        File.WriteAllText(Path.Combine(scratch.Below("data"), "scenario.json"), "{");
        var broken = await CommandLineRun.RunAsync("--data", scratch.Below("data"));

        Assert.Equal((2, 2), (otherSeed.ExitCode, broken.ExitCode));
        Assert.Contains("holds the world of --seed 1 with --models 5", otherSeed.Error, StringComparison.Ordinal);
        Assert.Contains("does not hold a whole playground", broken.Error, StringComparison.Ordinal);
    }
}
