using System.Diagnostics;

namespace MatterportForDataverse.Playground.Tests.Cli;

public sealed class PlaygroundProgramTests
{
    [Fact]
    public async Task The_built_program_plays_the_story_from_any_folder()
    {
        using var scratch = new TemporaryFolder();

        var (code, output, complaints) = await RunAsync(scratch.Path, "--models", "10", "--data", "data");

        Assert.Equal((0, ""), (code, complaints));
        Assert.Contains("25 linked", output, StringComparison.Ordinal);
        Assert.Contains("third sync", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task The_built_program_hands_its_exit_code_on()
    {
        using var scratch = new TemporaryFolder();

        var (code, output, complaints) = await RunAsync(scratch.Path, "--models", "0");

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("--models takes", complaints, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Complaints)> RunAsync(string folder, params string[] args)
    {
        var program = typeof(Playground.Cli.CommandLine).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program, .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, complaints) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await complaints);
    }
}
