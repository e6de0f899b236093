using System.Diagnostics;

namespace MatterportForDataverse.Packing.Tests.Cli;

public sealed class ProgramTests
{
    [Fact]
    public async Task The_program_in_eng_checks_the_package()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            ["run", "eng/pack.cs", "--", "--check", "--assembly", Repository.PluginAssembly("net462")]
        )
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, output + await errors);
        Assert.Contains("no fault", output, StringComparison.Ordinal);
    }
}
