using System.Diagnostics;
using MatterportForDataverse.Playground.Cli;

namespace MatterportForDataverse.Contracts.Tests.Package;

/// <summary>Runs a program in the repository's folder and waits for its end.</summary>
internal static class Command
{
    public static (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = SolutionPackage.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
