namespace MatterportForDataverse.Deploy.Tests.Fakes;

/// <summary>What a tool says, and its exit code.</summary>
public sealed record ToolAnswer(int ExitCode, IReadOnlyList<string> Lines, IReadOnlyList<string> Errors)
{
    public static ToolAnswer Ok(params string[] lines) => new(0, lines, []);

    public static ToolAnswer Failed(params string[] errors) => new(1, [], errors);
}
