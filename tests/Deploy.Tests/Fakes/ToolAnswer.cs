using System.Management.Automation;

namespace MatterportForDataverse.Deploy.Tests.Fakes;

/// <summary>What a tool says, and its exit code. What it says on stderr arrives as error records, as 2>&amp;1 makes them.</summary>
public sealed record ToolAnswer(int ExitCode, IReadOnlyList<string> Lines, IReadOnlyList<ErrorRecord> Errors)
{
    public static ToolAnswer Ok(params string[] lines) => new(0, lines, []);

    /// <summary>Failed with text on stdout, as dotnet does.</summary>
    public static ToolAnswer Failed(params string[] lines) => new(1, lines, []);

    /// <summary>Failed with text on stderr, as pac and az do.</summary>
    public static ToolAnswer FailedOnStderr(params string[] lines) => new(1, [], Records(lines));

    public static IReadOnlyList<ErrorRecord> Records(params string[] lines) =>
        lines.Select(line => new ErrorRecord(new RemoteException(line), "NativeCommandError", ErrorCategory.NotSpecified, null)).ToArray();
}
