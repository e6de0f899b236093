using System.ComponentModel;
using System.Diagnostics;

namespace MatterportForDataverse.TestSupport;

/// <summary>Programs of the machine, such as node and python3.</summary>
public static class Tool
{
    // Two that build the same project at once get into each other's way.
    private static readonly Lock OneAtATime = new();

    /// <summary>Runs a program in the repository's root and waits for its end.</summary>
    /// <returns>The exit code, and what it printed to both streams.</returns>
    /// <exception cref="Win32Exception">The program is not on the machine.</exception>
    public static (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var only = OneAtATime.EnterScope();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    /// <summary>Whether the program is on the machine and tells its version.</summary>
    public static bool Runs(string program)
    {
        try
        {
            return Run(program, "--version").ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
