using System.Diagnostics;

namespace MatterportForDataverse.Packing.Tests.Cli;

public sealed class ProgramTests
{
    [Fact]
    public void The_program_in_eng_checks_the_package()
    {
        var start = new ProcessStartInfo("dotnet", ["run", "eng/pack.cs", "--", "--check", "--assembly", Repository.Assembly])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.True(process.ExitCode == 0, output + errors.Result);
        Assert.Contains("no fault", output, StringComparison.Ordinal);
    }
}
