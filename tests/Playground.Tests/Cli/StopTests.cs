using System.Diagnostics;
using System.Text;
using MatterportForDataverse.Playground.Cli;

namespace MatterportForDataverse.Playground.Tests.Cli;

public sealed class StopTests
{
    [Fact]
    public async Task A_stopped_run_says_how_far_it_was_and_goes_on_from_there()
    {
        using var scratch = new TemporaryFolder();
        var text = new StringBuilder("reference,name,street,locality,country\n");
        for (var number = 1; number <= 300; number++)
        {
            text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"R-{number},House {number},{number} Some Street,Leeds,GB");
        }

        string[] args = ["--models", "5", "--data", scratch.Below("data"), "--properties", scratch.Write("p.csv", text.ToString())];
        using var stop = new CancellationTokenSource();
        using var output = new StopAt("4. Find and link the models", stop);
        using var error = new StringWriter();

        var code = await new CommandLine(output, error).RunAsync(args, stop.Token);
        var again = await CommandLineRun.RunAsync([.. args, "--json"]);

        Assert.Equal(130, code);
        Assert.Equal(
            "Stopped in section 4, Find and link the models, after 0 of 300 suggestions. "
                + $"What was done is kept: run again with --data {scratch.Below("data")} to go on.",
            error.ToString().Trim()
        );
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("\"unchanged\": 300", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_built_program_ends_soon_when_it_is_asked_to()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var scratch = new TemporaryFolder();
        var text = new StringBuilder("reference,name,street,locality,country\n");
        for (var number = 1; number <= 2_000; number++)
        {
            text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"R-{number},House {number},{number} Some Street,Leeds,GB");
        }

        var start = new ProcessStartInfo(
            "dotnet",
            [typeof(CommandLine).Assembly.Location, "--properties", scratch.Write("p.csv", text.ToString())]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("4.", StringComparison.Ordinal)) { }

        var watch = Stopwatch.StartNew();
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!;
        await process.StandardOutput.ReadToEndAsync();
        var complaint = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(130, process.ExitCode);
        Assert.StartsWith("Stopped in section 4", complaint, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
    }

    private sealed class StopAt(string line, CancellationTokenSource stop) : StringWriter
    {
        public override void Write(string? value)
        {
            base.Write(value);
            if (GetStringBuilder().ToString().Contains(line, StringComparison.Ordinal))
            {
                stop.Cancel();
            }
        }
    }
}
