using System.Diagnostics;

namespace MatterportForDataverse.Mutation;

internal static class Shell
{
    public static (int Code, string Output) Run(string folder, string? mutant, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MUTANT"] = mutant ?? "";
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    /// <exception cref="InvalidOperationException">The command failed.</exception>
    public static string[] Lines(string folder, string command, params string[] arguments)
    {
        var (code, output) = Run(folder, null, command, arguments);
        return code == 0
            ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} failed.");
    }
}
